import type { ChangeOutcome } from "./outcome.js";

/** The signed-in user's factors, as Clerk has them now. */
export interface AccountSnapshot {
  /** `undefined` while Clerk switches sessions, `null` when nobody is signed in. */
  readonly userId: string | null | undefined;
  /** Clerk's `user.totpEnabled`. */
  readonly totpEnabled: boolean;
  /** Clerk's `user.backupCodeEnabled`. */
  readonly backupCodeEnabled: boolean;
  /** Clerk's `user.twoFactorEnabled`. */
  readonly twoFactorEnabled: boolean;
  /** In Clerk's order. The object of a phone is the same until the phone changed. */
  readonly phones: readonly PhoneSnapshot[];
}

/** A phone number of the user. */
export interface PhoneSnapshot {
  readonly id: string;
  /** In the format E.164. */
  readonly phoneNumber: string;
  readonly verified: boolean;
  /** Whether it is a second factor: Clerk's `reservedForSecondFactor`. */
  readonly reserved: boolean;
  /** Whether it is the phone that a sign-in offers first: Clerk's `defaultSecondFactor`. */
  readonly isDefault: boolean;
}

/** What every flow of the account reads. */
export interface AccountGroup {
  getSnapshot(): AccountSnapshot;
  /** Clerk's `user.reload()`: reads what happened elsewhere. Failures are ignored. */
  reload(): Promise<void>;
}

/** The key of an authenticator app that is not verified yet. */
export interface TotpSecret {
  /** Base 32. */
  readonly secret: string;
  /** The `otpauth:` URI that a QR code shows. */
  readonly uri: string;
}

/** The calls for the authenticator app. */
export interface TotpGroup {
  /** The user's secret that was created on this page, until it is verified, left or another user's turn. */
  getSecret(): TotpSecret | null;
  /** Clerk's `user.createTOTP()`: a new secret, which takes the place of an unverified one. */
  create(): Promise<ChangeOutcome<null>>;
  /** Clerk's `user.verifyTOTP({ code })`. Codes that it returns are kept as unsaved. */
  verify(code: string): Promise<ChangeOutcome<null>>;
  /** Clerk's `user.disableTOTP()`. */
  disable(): Promise<ChangeOutcome<null>>;
  /** Forgets the secret in this tab. */
  forget(): void;
}

/** The flow in which backup codes came. */
export type BackupCodesSource = "backupCodes" | "totp" | "phones";

/** Backup codes that the person has not saved yet. Clerk never shows them again. */
export interface UnsavedCodes {
  readonly codes: readonly string[];
  readonly source: BackupCodesSource;
}

/** The calls for backup codes, and the unsaved ones of every flow. */
export interface BackupCodesGroup {
  /** The user's unsaved codes, in the memory of this page. The same object until they change. */
  getUnsaved(): UnsavedCodes | null;
  /** Whether a flow is mounted that shows the codes of its own source. */
  isClaimed(source: BackupCodesSource): boolean;
  /** Says that a mounted flow shows the codes of this source; returns the function that ends it. */
  claim(source: BackupCodesSource): () => void;
  /** Keeps codes that Clerk returned for a user. */
  keep(userId: string, unsaved: UnsavedCodes): void;
  /** Clerk's `user.createBackupCode()`: new codes, in place of all earlier ones. They are kept as unsaved. */
  create(): Promise<ChangeOutcome<null>>;
  /** Forgets the unsaved codes: the person has them. */
  forget(): void;
}

/** The calls on the user's phone numbers. Each resolves once Clerk's answer proves it. */
export interface PhonesGroup {
  /** Clerk's `user.createPhoneNumber({ phoneNumber })`. Resolves to the new number's id. */
  create(phoneNumber: string): Promise<ChangeOutcome<string>>;
  /** Clerk's `phoneNumber.prepareVerification()`: sends a code. Calls that run at the same time share one request. */
  prepare(id: string): Promise<ChangeOutcome<null>>;
  /** When a code may be sent to the phone again, in milliseconds since 1970; `0` when none was sent on this page. */
  resendAt(id: string): number;
  /** Clerk's `phoneNumber.attemptVerification({ code })`. */
  attempt(id: string, code: string): Promise<ChangeOutcome<null>>;
  /** Clerk's `phoneNumber.setReservedForSecondFactor({ reserved })`. Codes that it returns are kept as unsaved. */
  setReserved(id: string, reserved: boolean): Promise<ChangeOutcome<null>>;
  /** Clerk's `phoneNumber.makeDefaultSecondFactor()`. */
  makeDefault(id: string): Promise<ChangeOutcome<null>>;
  /** Clerk's `phoneNumber.destroy()`. */
  destroy(id: string): Promise<ChangeOutcome<null>>;
}
