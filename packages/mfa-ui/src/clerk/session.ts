import type { ClerkLike, ClerkSessionLike } from "./clerk-like.js";
import type { SessionSnapshot } from "./mfa-client.js";
import { createMfaError, toMfaError } from "./mfa-error.js";
import type { Outcome } from "./outcome.js";

/** Clerk's session resource as a snapshot. */
export function toSession(session: ClerkSessionLike): SessionSnapshot {
  return {
    id: session.id,
    userId: session.user?.id ?? null,
    status: session.status,
    task: session.currentTask?.key ?? null,
  };
}

/** Clerk's `signOut()` of every session of this browser; the page stays. `now` is in milliseconds since 1970. */
export async function signOut(clerk: ClerkLike, now: () => number): Promise<Outcome<null>> {
  try {
    await clerk.signOut(stay);
  } catch (thrown) {
    return { ok: false, error: toMfaError(thrown, now()) };
  }
  const left = clerk.client?.signedInSessions.length;
  return left ? { ok: false, error: createMfaError("network") } : { ok: true, value: null };
}

// Without a callback Clerk would go to its after-sign-out page, away from the form that the person is at.
function stay(): void {}
