/**
 * What this library reads of the object that Clerk's `useClerk()` returns, or of `window.Clerk`.
 * The objects of Core 2 and of Core 3 both satisfy it.
 */
export interface ClerkLike {
  readonly loaded: boolean;
  readonly status?: string;
  readonly client: ClerkClientLike | undefined;
  /** `undefined` while Clerk switches sessions, `null` when nobody is signed in. */
  readonly session: ClerkVerifiableSessionLike | null | undefined;
  /** The session's user; `undefined` while Clerk switches sessions, `null` when nobody is signed in. */
  readonly user: ClerkUserLike | null | undefined;
  addListener(listener: () => void): () => void;
  on?(event: "status", handler: () => void, options?: { notify?: boolean }): void;
  off?(event: "status", handler: () => void): void;
  setActive(params: {
    session: string;
    redirectUrl?: string;
    navigate?: (params: ActivationParams) => Promise<unknown>;
  }): Promise<void>;
  /** With a callback Clerk calls it in place of going to another page. */
  signOut(callback: () => void): Promise<void>;
}

/** What Clerk's `setActive` gives its `navigate`. */
export interface ActivationParams {
  readonly session: ClerkSessionLike;
  /** Core 3 only. */
  readonly decorateUrl?: (url: string) => string;
}

/** Clerk's `client` resource, as far as it is read. */
export interface ClerkClientLike {
  readonly signIn: ClerkSignInLike;
  readonly signedInSessions: readonly ClerkSessionLike[];
  readonly lastActiveSessionId: string | null;
  reload(): Promise<unknown>;
}

/** Clerk's `session` resource, as far as it is read. */
export interface ClerkSessionLike {
  readonly id: string;
  readonly status: string;
  readonly currentTask?: { readonly key: string };
  readonly user?: { readonly id: string } | null;
}

/** Clerk's `session` resource with its calls for a step-up, which Clerk calls reverification. */
export interface ClerkVerifiableSessionLike extends ClerkSessionLike {
  startVerification(params: {
    level: "first_factor" | "second_factor" | "multi_factor";
  }): Promise<ClerkReverificationLike>;
  prepareFirstFactorVerification(params: FirstFactorPreparation): Promise<ClerkReverificationLike>;
  attemptFirstFactorVerification(
    params:
      | { strategy: "password"; password: string }
      | { strategy: "email_code" | "phone_code"; code: string },
  ): Promise<ClerkReverificationLike>;
  prepareSecondFactorVerification(params: {
    strategy: "phone_code";
    phoneNumberId: string;
  }): Promise<ClerkReverificationLike>;
  attemptSecondFactorVerification(params: {
    strategy: "totp" | "phone_code" | "backup_code";
    code: string;
  }): Promise<ClerkReverificationLike>;
}

/** The parameters of Clerk's `prepareFirstFactorVerification`. */
export type FirstFactorPreparation =
  | { strategy: "email_code"; emailAddressId: string }
  | { strategy: "phone_code"; phoneNumberId: string };

/** Clerk's `SessionVerificationResource`, as far as it is read. */
export interface ClerkReverificationLike {
  readonly status: string;
  readonly supportedFirstFactors: readonly ClerkFactorLike[] | null;
  readonly supportedSecondFactors: readonly ClerkFactorLike[] | null;
  readonly firstFactorVerification: ClerkVerificationLike;
  readonly secondFactorVerification: ClerkVerificationLike;
}

/** Clerk's classic, throwing `signIn` resource, as far as it is read. */
export interface ClerkSignInLike {
  readonly id?: string;
  readonly status: string | null;
  readonly identifier?: string | null;
  readonly supportedSecondFactors: readonly ClerkFactorLike[] | null;
  readonly secondFactorVerification: ClerkVerificationLike;
  readonly createdSessionId: string | null;
  readonly clientTrustState?: string | null;
  create(params: { identifier: string; password: string }): Promise<ClerkSignInLike>;
  prepareSecondFactor(params: SecondFactorPreparation): Promise<ClerkSignInLike>;
  attemptSecondFactor(params: SecondFactorAttempt): Promise<ClerkSignInLike>;
  reload(): Promise<ClerkSignInLike>;
}

/** The parameters of Clerk's `signIn.prepareSecondFactor`. */
export type SecondFactorPreparation =
  | { strategy: "phone_code"; phoneNumberId: string }
  | { strategy: "email_code"; emailAddressId: string };

/** The parameters of Clerk's `signIn.attemptSecondFactor`. */
export interface SecondFactorAttempt {
  strategy: "totp" | "phone_code" | "email_code" | "backup_code";
  code: string;
}

/** One entry of Clerk's `supportedSecondFactors`. */
export interface ClerkFactorLike {
  readonly strategy: string;
  readonly phoneNumberId?: string;
  readonly emailAddressId?: string;
  readonly safeIdentifier?: string;
  readonly default?: boolean;
}

/** Clerk's `secondFactorVerification`, as far as it is read. */
export interface ClerkVerificationLike {
  readonly status: string | null;
  readonly strategy: string | null;
  readonly expireAt: Date | null;
}

/** Clerk's `user` resource, as far as it is read. Its methods throw in both generations. */
export interface ClerkUserLike {
  readonly id: string;
  readonly totpEnabled: boolean;
  readonly backupCodeEnabled: boolean;
  readonly twoFactorEnabled: boolean;
  readonly phoneNumbers: readonly ClerkPhoneNumberLike[];
  createTOTP(): Promise<ClerkTotpLike>;
  verifyTOTP(params: { code: string }): Promise<ClerkTotpLike>;
  disableTOTP(): Promise<{ readonly deleted: boolean }>;
  createBackupCode(): Promise<{ readonly codes: readonly string[] }>;
  createPhoneNumber(params: { phoneNumber: string }): Promise<ClerkPhoneNumberLike>;
  reload(): Promise<unknown>;
}

/** Clerk's `TOTPResource`, as far as it is read. The secret is in it right after its creation only. */
export interface ClerkTotpLike {
  readonly secret?: string;
  readonly uri?: string;
  readonly verified: boolean;
  readonly backupCodes?: readonly string[];
}

/** Clerk's `PhoneNumberResource`, as far as it is read. */
export interface ClerkPhoneNumberLike {
  readonly id: string;
  /** In the format E.164. */
  readonly phoneNumber: string;
  readonly verification: { readonly status: string | null; readonly expireAt: Date | null };
  readonly reservedForSecondFactor: boolean;
  readonly defaultSecondFactor: boolean;
  readonly backupCodes?: readonly string[];
  prepareVerification(): Promise<ClerkPhoneNumberLike>;
  attemptVerification(params: { code: string }): Promise<ClerkPhoneNumberLike>;
  setReservedForSecondFactor(params: { reserved: boolean }): Promise<ClerkPhoneNumberLike>;
  makeDefaultSecondFactor(): Promise<ClerkPhoneNumberLike>;
  destroy(): Promise<void>;
}
