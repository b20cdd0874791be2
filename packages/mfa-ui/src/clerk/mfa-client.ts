import type { AccountGroup, BackupCodesGroup, PhonesGroup, TotpGroup } from "./account-groups.js";
import type { CompletionHandler, SessionSnapshot } from "./completion.js";
import type { SecondFactor, SecondFactorStrategy, SentFactor } from "./factors.js";
import type { MfaError } from "./mfa-error.js";
import type { Outcome } from "./outcome.js";
import type { ReverificationGroup, SessionGroup, StepUpGroup } from "./session-groups.js";

export type { CompletionHandler, SessionSnapshot, SignInCompletion } from "./completion.js";
export type { SecondFactor, SecondFactorStrategy, SentFactor } from "./factors.js";
export { secondFactorStrategies } from "./factors.js";
export type { Outcome } from "./outcome.js";

/**
 * The store that every flow reads and calls Clerk through. Its snapshots are plain, immutable and referentially
 * equal until something changed.
 */
export interface MfaClient {
  /** Whether Clerk is there, and who is signed in. */
  getSnapshot(): ClientSnapshot;
  /** Calls `listener` after each change; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** The calls of one resource, made once per client. */
  group<Name extends keyof MfaGroups>(definition: GroupDefinition<Name>): MfaGroups[Name];
  /** The current time in milliseconds since 1970; fixed in a fake. */
  now(): number;
}

/** The resources that flows call, by name. */
export interface MfaGroups {
  signIn: SignInGroup;
  account: AccountGroup;
  totp: TotpGroup;
  backupCodes: BackupCodesGroup;
  phones: PhonesGroup;
  stepUp: StepUpGroup;
  reverification: ReverificationGroup;
  session: SessionGroup;
}

/** Names a group and makes it over the real Clerk; a fake answers by the name alone. */
export interface GroupDefinition<Name extends keyof MfaGroups> {
  readonly name: Name;
  readonly create: (store: ClerkStore) => MfaGroups[Name];
}

/** What a group over the real Clerk is made from. The type of `clerk` is kept out of the port. */
export interface ClerkStore {
  readonly clerk: import("./clerk-like.js").ClerkLike;
  /** Tells the client's listeners that something outside the Clerk object changed. */
  notify(): void;
  subscribe(listener: () => void): () => void;
  /** The other groups of the same client. */
  group<Name extends keyof MfaGroups>(definition: GroupDefinition<Name>): MfaGroups[Name];
  now(): number;
}

/** Clerk's loading state and the session of this tab. */
export interface ClientSnapshot {
  readonly status: "loading" | "ready" | "unavailable";
  /** `undefined` while Clerk switches sessions, `null` when nobody is signed in. */
  readonly session: SessionSnapshot | null | undefined;
}

/** The sign-in attempt of this browser, as Clerk has it now. */
export interface SignInSnapshot {
  /** `null` when there is no attempt, or it was forgotten by {@link SignInGroup.forget}. */
  readonly id: string | null;
  /** Clerk's `signIn.status`. */
  readonly status: string | null;
  /** The factors there are parts for: `totp`, then phones (the default first), then emails, then backup codes. */
  readonly factors: readonly SecondFactor[];
  /** The strategies Clerk offers that there are no parts for. */
  readonly unsupported: readonly string[];
  /** Why a second factor is asked for: the account has MFA, or Clerk does not know the device. */
  readonly reason: "mfa" | "device-trust" | null;
  /** Clerk's `signIn.createdSessionId`, once the sign-in is complete. */
  readonly createdSessionId: string | null;
  /** A session of this browser that no tab's page has made its own yet: where another tab finished the sign-in. */
  readonly otherSessionId: string | null;
  /** The code last sent for this attempt, also before a reload. */
  readonly sent: SentCode | null;
  /**
   * Whether a code is being checked, or the session that it gave waits to be made active. Clerk may let go of the
   * attempt meanwhile.
   */
  readonly settling: boolean;
  /** Why the last attempt is gone, when Clerk dropped it instead of answering. */
  readonly lost: MfaError | null;
}

/** What is remembered of the last message with a code. No secret. */
export interface SentCode {
  /** The {@link SecondFactor} id it went to; `null` when it was sent by other code and the phone is not known. */
  readonly factorId: string | null;
  readonly strategy: SecondFactorStrategy;
  /** Whether a code went out; `false` when Clerk refused because another went out just before. */
  readonly delivered: boolean;
  /** When another may be sent, in milliseconds since 1970. */
  readonly resendAt: number;
}

/** The calls on Clerk's `client.signIn`, and on `setActive` for its session. */
export interface SignInGroup {
  getSnapshot(): SignInSnapshot;
  /** Clerk's `signIn.create({ identifier, password })`. Resolves to the attempt's new state. */
  create(params: { identifier: string; password: string }): Promise<Outcome<SignInSnapshot>>;
  /**
   * Clerk's `signIn.prepareSecondFactor`: sends a code. With `once`, nothing is sent if a code was sent for this
   * attempt before, by whatever mount or page load. Calls that run at the same time share one request.
   */
  prepareSecondFactor(factor: SentFactor, options: { once: boolean }): Promise<Outcome<null>>;
  /** Clerk's `signIn.attemptSecondFactor`. Resolves to the attempt's new state. */
  attemptSecondFactor(factor: SecondFactor, code: string): Promise<Outcome<SignInSnapshot>>;
  /** Clerk's `signIn.reload()`, or `client.reload()` without an attempt: reads what happened elsewhere. Failures are ignored. */
  reload(): Promise<void>;
  /** Clerk's `setActive` for a session: once, whoever asks, until it failed. */
  activate(sessionId: string, handler: CompletionHandler | undefined): Promise<Outcome<SessionSnapshot>>;
  /** Registers what to do on completion, for every flow of this client; returns the function that ends it. */
  onCompletion(handler: () => CompletionHandler): () => void;
  /** Forgets the attempt in this tab: the snapshot has none until a new one is made. */
  forget(): void;
  /** Clerk's `signOut()` of every session of this browser; the page stays. */
  signOut(): Promise<Outcome<null>>;
}
