import type { MfaError } from "../../clerk/mfa-error.js";

/** The methods of the account side, in Clerk's words. */
export const mfaMethods = ["totp", "phone_code", "backup_code"] as const;

/** One of {@link mfaMethods}. */
export type MfaMethod = (typeof mfaMethods)[number];

/** The statuses of the overview. */
export const mfaStatuses = ["loading", "unavailable", "idle", "ready"] as const;

/** Which second factors the signed-in user has. */
export type MfaStatus =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  /** Nobody is signed in. */
  | { readonly status: "idle" }
  | {
      readonly status: "ready";
      /** Clerk's `user.twoFactorEnabled`. */
      readonly enabled: boolean;
      /** Clerk's `user.totpEnabled`. */
      readonly totp: boolean;
      /** How many phone numbers are second factors. */
      readonly phones: number;
      /** Clerk's `user.backupCodeEnabled`. */
      readonly backupCodes: boolean;
      /** Whether there are codes that the person has not saved yet: hold your router's navigation by it where they are shown. */
      readonly hasUnsavedCodes: boolean;
    };
