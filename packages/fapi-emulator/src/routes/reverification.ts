import { type App, answer, sessionOf } from "../call.js";
import { errors } from "../errors.js";
import { firstFactors, secondFactors } from "../factors.js";
import { attempt, pickFactor, prepare, required, strategyOf } from "../proofs.js";
import { reverificationShape } from "../shapes/client.js";
import type { Client, Reverification, Session, State, User } from "../state.js";

const levels = ["first_factor", "second_factor", "multi_factor"] as const;

/** POST /client/sessions/:id/verify, and its prepare and attempt calls. */
export function reverificationRoutes(app: App, state: State): void {
  app.post("/client/sessions/:id/verify", (c) => {
    const { client, session, user } = sessionOf(state, c.env.call, c.req.param("id"));
    const asked = required(c.env.call.form, "level");
    const wanted = levels.find((one) => one === asked);
    if (!wanted) throw errors.value("level", asked);
    const level = secondFactors(state, user).length > 0 ? wanted : "first_factor";
    session.reverification = {
      level,
      status: level === "second_factor" ? "needs_second_factor" : "needs_first_factor",
      first: null,
      second: null,
    };
    return done(c, client, session, user, session.reverification);
  });

  app.post("/client/sessions/:id/verify/prepare_first_factor", (c) => {
    const { client, session, user } = sessionOf(state, c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["email_code", "phone_code"]);
    const running = needs(session, "prepare first factor", "needs_first_factor");
    const factor = pickFactor(user, firstFactors(state, user, true), strategy, c.env.call.form);
    if (!factor) throw errors.strategyForUser();
    prepare(state, user, running, "first", factor);
    return done(c, client, session, user, running);
  });

  app.post("/client/sessions/:id/verify/attempt_first_factor", (c) => {
    const { client, session, user } = sessionOf(state, c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["password", "email_code", "phone_code"]);
    const running = needs(session, "attempt first factor", "needs_first_factor");
    const offered = firstFactors(state, user, true);
    if (!offered.some((factor) => factor.strategy === strategy)) throw errors.strategyForUser();
    client.updatedAt = state.stamp();
    attempt(state, user, running, "first", strategy, c.env.call.form);
    session.firstVerifiedAt = state.clock.now();
    running.status = running.level === "multi_factor" ? "needs_second_factor" : "complete";
    return done(c, client, session, user, running);
  });

  app.post("/client/sessions/:id/verify/prepare_second_factor", (c) => {
    const { client, session, user } = sessionOf(state, c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["phone_code"]);
    const running = needs(session, "prepare second factor", "needs_second_factor");
    const factor = pickFactor(user, secondFactors(state, user), strategy, c.env.call.form);
    if (!factor) throw errors.noSecondFactors(strategy);
    prepare(state, user, running, "second", factor);
    return done(c, client, session, user, running);
  });

  app.post("/client/sessions/:id/verify/attempt_second_factor", (c) => {
    const { client, session, user } = sessionOf(state, c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["totp", "phone_code", "backup_code"]);
    const running = needs(session, "attempt second factor", "needs_second_factor");
    const offered = secondFactors(state, user);
    if (!offered.some((factor) => factor.strategy === strategy)) throw errors.strategyForUser();
    client.updatedAt = state.stamp();
    attempt(state, user, running, "second", strategy, c.env.call.form);
    session.secondVerifiedAt = state.clock.now();
    running.status = "complete";
    return done(c, client, session, user, running);
  });

  function done(
    c: Parameters<typeof answer>[0],
    client: Client,
    session: Session,
    user: User,
    running: Reverification,
  ): Response {
    session.updatedAt = state.stamp();
    client.updatedAt = state.stamp();
    return answer(c, state, client, reverificationShape(state, session, user, running));
  }
}

function needs(session: Session, action: string, status: Reverification["status"]): Reverification {
  const running = session.reverification;
  if (!running) throw errors.noReverification();
  if (running.status !== status) throw errors.reverificationState(action, status);
  return running;
}
