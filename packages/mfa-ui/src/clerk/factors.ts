import type { ClerkFactorLike } from "./clerk-like.js";

/** The second-factor strategies that this library has parts for, in Clerk's words. */
export const secondFactorStrategies = ["totp", "phone_code", "email_code", "backup_code"] as const;

/** One of {@link secondFactorStrategies}. */
export type SecondFactorStrategy = (typeof secondFactorStrategies)[number];

/** A second factor that Clerk offers for the sign-in. */
export type SecondFactor =
  | { readonly id: string; readonly strategy: "totp" | "backup_code" }
  | {
      readonly id: string;
      readonly strategy: "phone_code";
      readonly phoneNumberId: string;
      /** The masked phone number, as Clerk gives it. */
      readonly safeIdentifier: string;
    }
  | {
      readonly id: string;
      readonly strategy: "email_code";
      readonly emailAddressId: string;
      /** The masked email address, as Clerk gives it. */
      readonly safeIdentifier: string;
    };

/** A second factor to which Clerk sends a code. */
export type SentFactor = Extract<SecondFactor, { safeIdentifier: string }>;

/** A second factor as Clerk lists it; `null` when there are no parts for its strategy. */
export function toSecondFactor(factor: ClerkFactorLike): SecondFactor | null {
  const { strategy, phoneNumberId, emailAddressId, safeIdentifier = "" } = factor;
  if (strategy === "totp" || strategy === "backup_code") return { id: strategy, strategy };
  if (strategy === "phone_code" && phoneNumberId) {
    return { id: `phone_code:${phoneNumberId}`, strategy, phoneNumberId, safeIdentifier };
  }
  if (strategy === "email_code" && emailAddressId) {
    return { id: `email_code:${emailAddressId}`, strategy, emailAddressId, safeIdentifier };
  }
  return null;
}

/** The factors that `convert` knows, in the order of their strategies; of one strategy, the default comes first. */
export function orderFactors<Factor>(
  offered: readonly ClerkFactorLike[],
  order: readonly string[],
  convert: (factor: ClerkFactorLike) => Factor | null,
): Factor[] {
  return offered
    .flatMap((clerkFactor) => {
      const factor = convert(clerkFactor);
      const rank = order.indexOf(clerkFactor.strategy) - (clerkFactor.default ? 0.5 : 0);
      return factor ? [{ factor, rank }] : [];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ factor }) => factor);
}
