import { stepUpGroup } from "../../clerk/clerk-step-up.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import { covers, type StepUpLevel } from "../../clerk/step-up-level.js";
import { type Demand, demandOf, type ReverificationHint, type Settled, settled } from "./demand.js";

/** How an action is guarded. */
export interface ReverificationGuardOptions {
  /**
   * What the person proves where the refusal names no level, and before a `fresh` action: Clerk's `SessionVerificationLevel`.
   * @default "second_factor"
   */
  readonly level?: StepUpLevel | undefined;
  /**
   * Has the person verify before the action runs, in a verification of its own: one that is open satisfies it no more than this
   * one satisfies others. Your server decides what the proof is good for. @default false
   */
  readonly fresh?: boolean | undefined;
}

/**
 * Makes an action wait for a step-up where it needs one, and run again when the person verified. It understands what Clerk's
 * `useReverification` does: a thrown error of Clerk's API with the code `session_reverification_required`, and the answer of
 * `reverificationError()` or `reverificationErrorResponse()` of one's own server, returned as an object or as a `Response` with
 * status 403. An action that is refused again is asked for again where that needs a higher level, or the proof is too old by
 * then; else the promise rejects. It rejects with the code `reverification_cancelled`, which Clerk's
 * `isReverificationCancelledError` knows, when the person gives up; where no step-up is mounted, or the action is refused for good, with
 * Clerk's own error where the action threw it, else with a {@link ReverificationRequiredError}.
 */
export type ReverificationGuard = <Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
  options?: ReverificationGuardOptions,
) => (...args: Args) => Promise<Exclude<Result, ReverificationHint>>;

/** Why a guarded action could not be done. Errors are told by their `code`: there is no class to compare with. */
export interface ReverificationRequiredError extends Error {
  readonly code: "reverification_required";
  /** `unmounted`: no step-up of the app is on the page. `refused`: the action wants one again after the person verified. */
  readonly reason: "unmounted" | "refused";
  /** What the action returned: the hint, or the `Response`, not read yet. `undefined` before a fresh action. */
  readonly cause: unknown;
}

/** Makes a {@link ReverificationGuard}. */
export function createGuard(client: MfaClient): ReverificationGuard {
  const stepUp = client.group(stepUpGroup);
  return (action, { level: usual = "second_factor", fresh } = {}) =>
    async (...args) => {
      const proofs: { level: StepUpLevel; at: number }[] = [];

      async function verify(level: StepUpLevel, refused?: Settled<unknown>): Promise<void> {
        const end = await stepUp.ask("app", { level, fresh });
        if (end === "cancelled") throw new GuardError("reverification_cancelled");
        if (end === "unmounted") throw toError("unmounted", refused);
        proofs.push({ level, at: client.now() });
      }

      /** Whether another proof can be what is missing. Each level is asked for again once at most, so this ends. */
      function isOpen({ level = usual, maxAge }: Demand): boolean {
        const isProven = proofs.some(
          (proof) => covers(proof.level, level) && client.now() - proof.at < maxAge,
        );
        return !isProven && proofs.filter((proof) => proof.level === level).length < 2;
      }

      if (fresh) await verify(usual);
      for (;;) {
        const result = await settled(action, args);
        const demand = await demandOf(result);
        if (!demand) {
          if ("thrown" in result) throw result.thrown;
          return result.value as Exclude<typeof result.value, ReverificationHint>;
        }
        if (!isOpen(demand)) throw toError("refused", result);
        await verify(demand.level ?? usual, result);
      }
    };
}

function toError(reason: ReverificationRequiredError["reason"], refused?: Settled<unknown>): unknown {
  if (refused && "thrown" in refused) return refused.thrown;
  return new GuardError("reverification_required", reason, refused?.value);
}

class GuardError extends Error {
  // By this Clerk's own checks know its errors, whose classes exist once per bundle.
  static readonly kind = "ClerkRuntimeError";
  readonly clerkError = true;
  readonly clerkRuntimeError = true;

  constructor(
    readonly code: "reverification_cancelled" | "reverification_required",
    readonly reason?: ReverificationRequiredError["reason"],
    cause?: unknown,
  ) {
    super(`mfa-ui: ${texts[reason ?? "cancelled"]}`, { cause });
  }
}

const texts = {
  cancelled: "the person gave up the verification that the action needs.",
  refused: "the action needs another verification than the one that was just made.",
  unmounted: "the action needs a verification, and no step-up of the app is mounted.",
};
