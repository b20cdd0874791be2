import { type App, answer, type Call, clientOf, ensureClient } from "../call.js";
import { errors } from "../errors.js";
import { firstFactors } from "../factors.js";
import { attempt, pickFactor, prepare, required, strategyOf } from "../proofs.js";
import { signInSecondFactors, signInShape } from "../shapes/client.js";
import { advance, createSignIn, identify } from "../sign-in.js";
import { type Client, type SignIn, type State, touchUser, type User } from "../state.js";

const firstSent = [
  "email_code",
  "phone_code",
  "reset_password_email_code",
  "reset_password_phone_code",
] as const;
const firstTried = ["password", ...firstSent] as const;

/** POST /client/sign_ins, GET one, and its factors. */
export function signInRoutes(app: App, state: State): void {
  app.post("/client/sign_ins", (c) => {
    const { form } = c.env.call;
    const client = ensureClient(state, c.env.call);
    const live = client.sessions.at(0);
    if (live && state.settings.singleSession) throw errors.sessionExists();
    const strategy = form.strategy ? strategyOf(form, firstTried) : null;
    if (strategy || form.password) required(form, "identifier");
    if (strategy === "password") required(form, "password");
    const signIn = createSignIn(state, client);
    if (form.identifier) {
      const user = identify(state, client, signIn, form.identifier);
      if (form.password && (!strategy || strategy === "password")) {
        requireFactor(firstFactors(state, user).some((factor) => factor.strategy === "password"));
        attempt(state, user, signIn, "first", "password", form);
        advance(state, client, signIn, user);
      } else if (strategy) {
        const factor = pickFactor(user, firstFactors(state, user), strategy, form);
        requireFactor(factor !== null);
        if (factor) prepare(state, user, signIn, "first", factor);
      }
    }
    return done(c, client, signIn);
  });

  app.get("/client/sign_ins/:id", (c) => {
    const client = clientOf(state, c.env.call);
    const signIn = state.signIns.get(c.req.param("id"));
    if (!client || signIn?.id !== client.signInId) throw errors.signInNotFound(c.req.param("id"));
    return answer(c, state, client, signIn ? signInShape(state, signIn) : null);
  });

  app.post("/client/sign_ins/:id/prepare_first_factor", (c) => {
    const { client, signIn, user } = open(c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, firstSent);
    requireStatus(signIn, "prepare first factor", ["needs_first_factor"]);
    const factor = pickFactor(user, firstFactors(state, user), strategy, c.env.call.form);
    if (!factor) throw errors.strategyForUser();
    prepare(state, user, signIn, "first", factor);
    return done(c, client, signIn);
  });

  app.post("/client/sign_ins/:id/attempt_first_factor", (c) => {
    const { client, signIn, user } = open(c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, firstTried);
    requireStatus(signIn, "attempt first factor", ["needs_first_factor"]);
    requireFactor(firstFactors(state, user).some((factor) => factor.strategy === strategy));
    attempt(state, user, signIn, "first", strategy, c.env.call.form);
    advance(state, client, signIn, user);
    return done(c, client, signIn);
  });

  app.post("/client/sign_ins/:id/reset_password", (c) => {
    const { client, signIn, user } = open(c.env.call, c.req.param("id"));
    const password = required(c.env.call.form, "password");
    requireStatus(signIn, "reset password", ["needs_new_password"]);
    if (password.length < 8) throw errors.passwordTooShort(8);
    user.password = password;
    user.passwordState = "ok";
    touchUser(state, user);
    advance(state, client, signIn, user);
    return done(c, client, signIn);
  });

  app.post("/client/sign_ins/:id/prepare_second_factor", (c) => {
    const { client, signIn, user } = open(c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["phone_code", "email_code"]);
    requireStatus(signIn, "prepare second factor", ["needs_second_factor", "needs_client_trust"]);
    const factor = pickFactor(user, signInSecondFactors(state, user, signIn), strategy, c.env.call.form);
    if (!factor) throw errors.noSecondFactors(strategy);
    prepare(state, user, signIn, "second", factor);
    return done(c, client, signIn);
  });

  app.post("/client/sign_ins/:id/attempt_second_factor", (c) => {
    const { client, signIn, user } = open(c.env.call, c.req.param("id"));
    const strategy = strategyOf(c.env.call.form, ["totp", "phone_code", "email_code", "backup_code"]);
    requireStatus(signIn, "attempt second factor", ["needs_second_factor", "needs_client_trust"]);
    requireFactor(signInSecondFactors(state, user, signIn).some((factor) => factor.strategy === strategy));
    attempt(state, user, signIn, "second", strategy, c.env.call.form);
    advance(state, client, signIn, user);
    return done(c, client, signIn);
  });

  function open(call: Call, id: string): { client: Client; signIn: SignIn; user: User } {
    const client = clientOf(state, call);
    const signIn = state.signIns.get(id);
    if (!client || !signIn || signIn.clientId !== client.id) throw errors.signInNotFound(id);
    if (signIn.id !== client.signInId) throw errors.olderSignIn();
    if (signIn.abandonAt <= state.clock.now()) throw errors.signInNotFound(id);
    const user = signIn.userId ? state.users.get(signIn.userId) : undefined;
    if (!user) throw errors.clientState("the action", "Identify the sign in first.");
    client.updatedAt = state.stamp();
    return { client, signIn, user };
  }

  function done(c: Parameters<typeof answer>[0], client: Client, signIn: SignIn): Response {
    client.updatedAt = state.stamp();
    return answer(c, state, client, signInShape(state, signIn));
  }
}

function requireStatus(signIn: SignIn, action: string, statuses: SignIn["status"][]): void {
  if (statuses.includes(signIn.status)) return;
  throw errors.clientState(action, `The sign in is in the status ${signIn.status}.`);
}

function requireFactor(present: boolean): void {
  if (!present) throw errors.strategyForUser();
}
