import type { ClerkSignInLike } from "./clerk-like.js";
import { orderFactors, toSecondFactor } from "./factors.js";
import type { SentCode, SignInSnapshot } from "./mfa-client.js";
import type { SignInMemory } from "./sign-in-memory.js";

/** What a snapshot says that is not on Clerk's sign-in resource. */
export type SignInSurroundings = Pick<SignInSnapshot, "otherSessionId" | "settling" | "lost">;

/** Clerk's sign-in resource, with what the tab remembers of it, as a snapshot. */
export function toSignIn(
  signIn: ClerkSignInLike | undefined,
  { sent, forgotten }: SignInMemory,
  surroundings: SignInSurroundings,
): SignInSnapshot {
  if (!signIn?.id || forgotten) return { ...noSignIn, ...surroundings };
  const waiting = signIn.status === "needs_second_factor" || signIn.status === "needs_client_trust";
  const offered = waiting ? (signIn.supportedSecondFactors ?? []) : [];
  return {
    ...surroundings,
    id: signIn.id,
    status: signIn.status,
    factors: orderFactors(offered, order, toSecondFactor),
    unsupported: offered.filter((factor) => !toSecondFactor(factor)).map((factor) => factor.strategy),
    reason: !waiting ? null : isDeviceTrust(signIn) ? "device-trust" : "mfa",
    createdSessionId: signIn.createdSessionId,
    sent: sent ?? sentElsewhere(signIn),
    lost: null,
  };
}

const order = ["totp", "phone_code", "email_code", "backup_code"];

const noSignIn: Omit<SignInSnapshot, keyof SignInSurroundings> = {
  id: null,
  status: null,
  factors: [],
  unsupported: [],
  reason: null,
  createdSessionId: null,
  sent: null,
};

// Which of the two shapes an instance answers with is its own setting, in both generations.
function isDeviceTrust(signIn: ClerkSignInLike): boolean {
  return signIn.status === "needs_client_trust" || signIn.clientTrustState === "new";
}

// A code that was sent by another tab or by the app's own code: Clerk names its strategy, not its phone.
function sentElsewhere({ secondFactorVerification: sent }: ClerkSignInLike): SentCode | null {
  if (sent.status !== "unverified") return null;
  if (sent.strategy !== "phone_code" && sent.strategy !== "email_code") return null;
  return { factorId: null, strategy: sent.strategy, delivered: true, resendAt: 0 };
}
