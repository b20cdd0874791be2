import type { ClerkFactorLike, ClerkReverificationLike, FirstFactorPreparation } from "./clerk-like.js";
import { orderFactors, type SentFactor, toSecondFactor } from "./factors.js";
import type { ReverificationFactor, ReverificationSnapshot } from "./session-groups.js";

/** Clerk's `SessionVerificationResource` as a snapshot. */
export function toReverification(resource: ClerkReverificationLike): ReverificationSnapshot {
  const { status, supportedFirstFactors, supportedSecondFactors } = resource;
  if (status === "complete") return { stage: null, factors: [], unsupported: [] };
  const stage = status === "needs_second_factor" ? "second" : "first";
  const offered = (stage === "first" ? supportedFirstFactors : supportedSecondFactors) ?? [];
  return {
    stage,
    factors: orderFactors(offered, order, toFactor),
    unsupported: offered.filter((factor) => !toFactor(factor)).map(({ strategy }) => strategy),
  };
}

/** The parameters of Clerk's `prepareFirstFactorVerification` for a factor. */
export function toFirstPreparation(factor: SentFactor): FirstFactorPreparation {
  return factor.strategy === "email_code"
    ? { strategy: "email_code", emailAddressId: factor.emailAddressId }
    : { strategy: "phone_code", phoneNumberId: factor.phoneNumberId };
}

// What the person has at hand comes first; backup codes are few.
const order = ["password", "totp", "phone_code", "email_code", "backup_code"];

function toFactor(factor: ClerkFactorLike): ReverificationFactor | null {
  const { strategy } = factor;
  return strategy === "password" ? { id: strategy, strategy } : toSecondFactor(factor);
}
