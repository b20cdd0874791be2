import type { ClerkFactorLike } from "../clerk/clerk-like.js";

/** The person whom the fake knows. */
export interface FakeUser {
  readonly identifier: string;
  readonly password: string;
  /** Clerk's `supportedSecondFactors`; without any, the password completes the sign-in. */
  readonly secondFactors: readonly ClerkFactorLike[];
  /** The right code of every factor but backup codes. */
  readonly code: string;
  /** Each works once. */
  readonly backupCodes: readonly string[];
  /** Asks for a second factor because the device is new, in one of Clerk's two shapes. */
  readonly deviceTrust?: "needs_client_trust" | "needs_second_factor";
  /** The task that is left after the sign-in, such as `setup-mfa`. */
  readonly task?: string;
  /** What Clerk wants after the password instead of going on, such as `needs_new_password`. */
  readonly afterPassword?: string;
  /** Whether an authenticator app is set up in the account. @default false */
  readonly totp?: boolean;
  /** The account's phone numbers. @default none */
  readonly phones?: readonly FakePhone[];
  /** Whether there are backup codes. @default false */
  readonly hasBackupCodes?: boolean;
  /** What a step-up offers first. @default the password, an email code, and the verified phones that are no second factor */
  readonly firstFactors?: readonly ClerkFactorLike[];
  /** Whether the first second factor that is set up brings backup codes. @default true */
  readonly issuesBackupCodes?: boolean;
}

/** A phone number of the account. */
export interface FakePhone {
  readonly id: string;
  /** In the format E.164. */
  readonly phoneNumber: string;
  /** @default true */
  readonly verified?: boolean;
  /** Whether it is a second factor. @default false */
  readonly reserved?: boolean;
  /** @default false */
  readonly isDefault?: boolean;
}
