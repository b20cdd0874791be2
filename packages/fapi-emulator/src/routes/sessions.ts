import { type App, answer, sessionOf } from "../call.js";
import { closeSessions } from "../sessions.js";
import { sessionShape } from "../shapes/client.js";
import type { Json } from "../shapes/common.js";
import type { Session, State } from "../state.js";
import { createSigner } from "../tokens.js";

/** GET /client/sessions/:id and its touch, tokens, end and remove. */
export function sessionRoutes(app: App, state: State): void {
  const sign = createSigner(state);

  app.get("/client/sessions/:id", (c) => {
    const { client, session } = sessionOf(state, c.env.call, c.req.param("id"));
    return answer(c, state, client, sessionShape(state, session));
  });

  app.post("/client/sessions/:id/touch", (c) => {
    const { client, session } = sessionOf(state, c.env.call, c.req.param("id"));
    session.lastActiveAt = state.clock.now();
    session.updatedAt = state.stamp();
    client.lastActiveSessionId = session.id;
    client.updatedAt = state.stamp();
    return answer(c, state, client, sessionShape(state, session));
  });

  const token = async (session: Session, template?: string): Promise<Json> => ({
    object: "token",
    jwt: await sign(session, template),
  });
  app.post("/client/sessions/:id/tokens", async (c) =>
    c.json(await token(sessionOf(state, c.env.call, c.req.param("id")).session)),
  );
  app.post("/client/sessions/:id/tokens/:template", async (c) =>
    c.json(await token(sessionOf(state, c.env.call, c.req.param("id")).session, c.req.param("template"))),
  );

  for (const [verb, status] of [
    ["end", "ended"],
    ["remove", "removed"],
  ] as const) {
    app.post(`/client/sessions/:id/${verb}`, (c) => {
      const { client, session } = sessionOf(state, c.env.call, c.req.param("id"));
      closeSessions(state, client, session.id);
      session.updatedAt = state.stamp();
      return answer(c, state, client, sessionShape(state, session, status));
    });
  }
}
