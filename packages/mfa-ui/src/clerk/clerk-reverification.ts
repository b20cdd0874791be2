import type { ClerkReverificationLike, ClerkVerifiableSessionLike } from "./clerk-like.js";
import type { ClerkStore, GroupDefinition, SentFactor } from "./mfa-client.js";
import { createMfaError, toMfaError } from "./mfa-error.js";
import { createOnce } from "./once.js";
import type { Outcome } from "./outcome.js";
import { toFirstPreparation, toReverification } from "./reverification-snapshot.js";
import type { ReverificationGroup, ReverificationSnapshot, ReverificationStage } from "./session-groups.js";

/** The calls on Clerk's session that verify the person again: the only file that makes them. */
export const reverificationGroup: GroupDefinition<"reverification"> = {
  name: "reverification",
  create: createReverificationGroup,
};

/** Clerk lets a code be sent again after this many milliseconds. */
const resendAfter = 30_000;

function createReverificationGroup({ clerk, now }: ClerkStore): ReverificationGroup {
  const once = createOnce();
  const resendTimes = new Map<string, number>();
  let started = 0;
  // The verification is in no client of Clerk's: only its calls answer with it.
  let last: ClerkReverificationLike | null = null;

  async function call<Value>(
    run: (session: ClerkVerifiableSessionLike) => Promise<ClerkReverificationLike>,
    prove: (after: ClerkReverificationLike) => Value | null,
  ): Promise<Outcome<Value>> {
    const { session } = clerk;
    if (!session) return { ok: false, error: createMfaError("signed-out") };
    const verification = started;
    try {
      const after = await run(session);
      const value = prove(after);
      if (value === null) return { ok: false, error: createMfaError("network") };
      // A late answer is about the verification before.
      if (verification === started) last = after;
      return { ok: true, value };
    } catch (thrown) {
      return { ok: false, error: toMfaError(thrown, now()) };
    }
  }

  /** The same verification with another status is an answer; without one, Clerk was not reached. */
  function proveStep(before: string | undefined) {
    return (after: ClerkReverificationLike): ReverificationSnapshot | null =>
      after.status && after.status !== before ? toReverification(after) : null;
  }

  async function send(stage: ReverificationStage, factor: SentFactor): Promise<Outcome<null>> {
    const verification = stage === "first" ? "firstFactorVerification" : "secondFactorVerification";
    const expiredBefore = last?.[verification].expireAt?.getTime();
    const outcome = await call(
      (session) =>
        stage === "first"
          ? session.prepareFirstFactorVerification(toFirstPreparation(factor))
          : session.prepareSecondFactorVerification({
              strategy: "phone_code",
              phoneNumberId: "phoneNumberId" in factor ? factor.phoneNumberId : "",
            }),
      ({ [verification]: { strategy, expireAt } }) =>
        strategy === factor.strategy && expireAt && expireAt.getTime() !== expiredBefore ? factor.id : null,
    );
    const { retryAt = null } = outcome.ok ? {} : outcome.error;
    if (outcome.ok) resendTimes.set(factor.id, now() + resendAfter);
    else if (retryAt) resendTimes.set(factor.id, retryAt.getTime());
    return outcome.ok ? { ok: true, value: null } : outcome;
  }

  return {
    start(level) {
      started += 1;
      return call((session) => session.startVerification({ level }), proveStep(undefined));
    },
    prepare: (stage, factor) => once.join(`send ${started} ${stage} ${factor.id}`, () => send(stage, factor)),
    resendAt: (factorId) => resendTimes.get(factorId) ?? 0,
    attempt(stage, { strategy }, secret) {
      const proof = proveStep(last?.status);
      if (stage === "second") {
        const code = strategy as "totp" | "phone_code" | "backup_code";
        return call(
          (session) => session.attemptSecondFactorVerification({ strategy: code, code: secret }),
          proof,
        );
      }
      return call(
        (session) =>
          session.attemptFirstFactorVerification(
            strategy === "password"
              ? { strategy, password: secret }
              : { strategy: strategy as "email_code" | "phone_code", code: secret },
          ),
        proof,
      );
    },
  };
}
