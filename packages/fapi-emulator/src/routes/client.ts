import { type App, answer, clientOf, ensureClient } from "../call.js";
import { closeSessions } from "../sessions.js";
import { clientShape } from "../shapes/client.js";
import type { State } from "../state.js";

/** GET, PUT, POST and DELETE /client, DELETE /client/sessions. */
export function clientRoutes(app: App, state: State): void {
  app.get("/client", (c) => {
    const client = clientOf(state, c.env.call);
    return answer(c, state, null, client && clientShape(state, client));
  });

  app.on(["PUT", "POST"], "/client", (c) => {
    const client = ensureClient(state, c.env.call);
    return answer(c, state, null, clientShape(state, client));
  });

  app.delete("/client", (c) => {
    const client = clientOf(state, c.env.call);
    if (client) state.clients.delete(client.id);
    c.env.call.key = null;
    return answer(c, state, null, null);
  });

  app.delete("/client/sessions", (c) => {
    const client = clientOf(state, c.env.call);
    if (client) closeSessions(state, client);
    return answer(c, state, client, client && clientShape(state, client));
  });
}
