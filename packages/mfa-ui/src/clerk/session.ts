import type { ClerkSessionLike } from "./clerk-like.js";
import type { SessionSnapshot } from "./mfa-client.js";

/** Clerk's session resource as a snapshot. */
export function toSession(session: ClerkSessionLike): SessionSnapshot {
  return {
    id: session.id,
    userId: session.user?.id ?? null,
    status: session.status,
    task: session.currentTask?.key ?? null,
  };
}
