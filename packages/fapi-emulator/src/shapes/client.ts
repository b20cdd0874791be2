import { firstFactors, mustSetUpMfa, secondFactors, trustFactors } from "../factors.js";
import type { Client, Reverification, Session, SignIn, State, User } from "../state.js";
import { type Json, verificationShape } from "./common.js";
import { nameShape, publicUserShape, userShape } from "./user.js";

const year = 365 * 24 * 3600 * 1000;

/** The client with its sessions and its current sign-in. */
export function clientShape(state: State, client: Client): Json {
  const current = client.signInId ? state.signIns.get(client.signInId) : undefined;
  const signIn = current?.createdSessionId && !state.settings.keepCompletedSignIn ? undefined : current;
  return {
    object: "client",
    id: client.id,
    sessions: client.sessions.map((session) => sessionShape(state, session)),
    sign_in: signIn ? signInShape(state, signIn) : null,
    sign_up: null,
    last_active_session_id: client.lastActiveSessionId,
    last_authentication_strategy: client.lastStrategy,
    cookie_expires_at: client.createdAt + year,
    captcha_bypass: false,
    created_at: client.createdAt,
    updated_at: client.updatedAt,
  };
}

/** A sign-in attempt. */
export function signInShape(state: State, signIn: SignIn): Json {
  const user = signIn.userId ? state.users.get(signIn.userId) : undefined;
  return {
    object: "sign_in_attempt",
    id: signIn.id,
    status: signIn.status,
    supported_identifiers: ["email_address", "phone_number", "username"],
    supported_first_factors: user ? firstFactors(state, user) : null,
    supported_second_factors: user ? signInSecondFactors(state, user, signIn) : null,
    first_factor_verification: verificationShape(signIn.first),
    second_factor_verification: verificationShape(signIn.second),
    identifier: signIn.identifier,
    user_data: user ? nameShape(user) : null,
    created_session_id: signIn.createdSessionId,
    abandon_at: signIn.abandonAt,
    client_trust_state: signIn.trust,
  };
}

/** The second factors of a sign-in: the user's own, or those that prove an unknown client. */
export function signInSecondFactors(state: State, user: User, signIn: SignIn) {
  return signIn.trust === "new" ? trustFactors(user) : secondFactors(state, user);
}

/** A session with its user. */
export function sessionShape(state: State, session: Session, status?: "ended" | "removed"): Json {
  const user = state.users.get(session.userId);
  const pending = user !== undefined && mustSetUpMfa(state, user);
  const minutes = (since: number) => Math.floor((state.clock.now() - since) / 60_000);
  return {
    object: "session",
    id: session.id,
    status: status ?? (pending ? "pending" : "active"),
    expire_at: session.expireAt,
    abandon_at: session.abandonAt,
    last_active_at: session.lastActiveAt,
    last_active_token: null,
    actor: null,
    tasks: pending ? [{ key: "setup-mfa" }] : null,
    last_active_organization_id: null,
    user: user && userShape(state, user),
    public_user_data: user ? publicUserShape(user) : null,
    factor_verification_age: [
      minutes(session.firstVerifiedAt),
      session.secondVerifiedAt === null ? -1 : minutes(session.secondVerifiedAt),
    ],
    created_at: session.createdAt,
    updated_at: session.updatedAt,
  };
}

/** A reverification. */
export function reverificationShape(
  state: State,
  session: Session,
  user: User,
  reverification: Reverification,
): Json {
  return {
    object: "session_reverification",
    level: reverification.level,
    status: reverification.status,
    supported_first_factors: firstFactors(state, user, true),
    supported_second_factors: secondFactors(state, user),
    first_factor_verification: verificationShape(reverification.first),
    second_factor_verification: verificationShape(reverification.second),
    session: sessionShape(state, session),
  };
}
