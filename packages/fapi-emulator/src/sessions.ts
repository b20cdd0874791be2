import { hasMfa } from "./factors.js";
import { type Client, type Session, type State, touchUser, type User } from "./state.js";

const day = 24 * 3600 * 1000;
/** Minutes a verification counts as fresh for account changes. */
export const freshMinutes = 10;

/** Opens a session on a client and makes it the active one. */
export function openSession(state: State, client: Client, user: User, withSecondFactor: boolean): Session {
  const now = state.clock.now();
  const at = state.stamp();
  const session: Session = {
    id: state.id("sess"),
    clientId: client.id,
    userId: user.id,
    expireAt: now + 7 * day,
    abandonAt: now + 30 * day,
    lastActiveAt: now,
    createdAt: at,
    updatedAt: at,
    firstVerifiedAt: now,
    secondVerifiedAt: withSecondFactor ? now : null,
    reverification: null,
  };
  client.sessions.push(session);
  client.lastActiveSessionId = session.id;
  user.lastSignInAt = now;
  user.failures = 0;
  touchUser(state, user);
  return session;
}

/** Ends sessions of a client, all of them if none is named. */
export function closeSessions(state: State, client: Client, id?: string): void {
  client.sessions = client.sessions.filter((session) => id !== undefined && session.id !== id);
  if (!client.sessions.some((session) => session.id === client.lastActiveSessionId)) {
    client.lastActiveSessionId = client.sessions.at(-1)?.id ?? null;
  }
  client.updatedAt = state.stamp();
}

/** Whether the session was verified within the last 10 minutes, by the strongest factor it has proven. */
export function isFresh(state: State, session: Session, user: User): boolean {
  const since = (hasMfa(user) ? session.secondVerifiedAt : null) ?? session.firstVerifiedAt;
  return state.clock.now() - since < freshMinutes * 60_000;
}
