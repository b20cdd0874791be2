import type { ClerkUserLike } from "./clerk-like.js";
import { stepUpGroup } from "./clerk-step-up.js";
import type { ClerkStore } from "./mfa-client.js";
import { createMfaError, toMfaError } from "./mfa-error.js";
import type { ChangeOutcome, Outcome } from "./outcome.js";
import type { StepUpOwner } from "./session-groups.js";

/**
 * Makes the one way in which a flow's account changes are called: on the fresh user, and believed only when the answer
 * proves itself. `run` gives `null` when what it would change is gone. `prove` gives the call's value, or `null` for an
 * answer that proves nothing, as Clerk's are when offline. A change that needs a step-up waits for it, and runs once more
 * when the person verified.
 */
export function createAccountCall(store: ClerkStore, owner: StepUpOwner) {
  const { clerk, now } = store;
  const stepUp = store.group(stepUpGroup);

  return async <Answer, Value>(
    run: (user: ClerkUserLike) => Promise<Answer> | null,
    prove: (answer: Answer, userId: string) => Value | null,
  ): Promise<ChangeOutcome<Value>> => {
    const userId = clerk.user?.id;
    const outcome = await attempt();
    if (outcome.ok || outcome.error.kind !== "reverification-required") return outcome;
    // Nobody verifies for a user who was there before.
    if (clerk.user?.id !== userId) return outcome;
    const end = await stepUp.ask(owner);
    if (end === "cancelled") return { ok: false, error: null };
    return end === "verified" ? attempt() : outcome;

    async function attempt(): Promise<Outcome<Value>> {
      const { user } = clerk;
      if (!user) return { ok: false, error: createMfaError("signed-out") };
      try {
        const running = run(user);
        if (!running) return { ok: false, error: createMfaError("conflict") };
        const value = prove(await running, user.id);
        return value === null ? { ok: false, error: createMfaError("network") } : { ok: true, value };
      } catch (thrown) {
        return { ok: false, error: toMfaError(thrown, now()) };
      }
    }
  };
}

/** An outcome without its value. */
export function done(outcome: ChangeOutcome<unknown>): ChangeOutcome<null> {
  return outcome.ok ? { ok: true, value: null } : outcome;
}
