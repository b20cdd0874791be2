import type { ClerkUserLike } from "./clerk-like.js";
import type { ClerkStore, Outcome } from "./mfa-client.js";
import { createMfaError, toMfaError } from "./mfa-error.js";

/**
 * Makes the one way in which account changes are called: on the fresh user, and believed only when the answer proves
 * itself. `prove` gives the call's value, or `null` for an answer that proves nothing, as Clerk's are when offline.
 */
export function createAccountCall({ clerk, now }: ClerkStore) {
  return async <Answer, Value>(
    run: (user: ClerkUserLike) => Promise<Answer>,
    prove: (answer: Answer, userId: string) => Value | null,
  ): Promise<Outcome<Value>> => {
    const { user } = clerk;
    if (!user) return { ok: false, error: createMfaError("signed-out") };
    try {
      const value = prove(await run(user), user.id);
      return value === null ? { ok: false, error: createMfaError("network") } : { ok: true, value };
    } catch (thrown) {
      return { ok: false, error: toMfaError(thrown, now()) };
    }
  };
}

/** An outcome without its value. */
export function done(outcome: Outcome<unknown>): Outcome<null> {
  return outcome.ok ? { ok: true, value: null } : outcome;
}
