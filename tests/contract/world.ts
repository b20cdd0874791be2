import type { FakeCall, FakeFailure } from "mfa-ui/testing";
import type { MfaClient } from "../../packages/mfa-ui/src/clerk/mfa-client.js";

/** What the contract needs to know of whatever stands behind a client. */
export interface World extends Failing {
  readonly client: MfaClient;
  readonly identifier: string;
  readonly password: string;
  /** Each works once. */
  readonly backupCodes: readonly [string, string];
  /** What the authenticator app shows. */
  totp(): string;
  /** The code of the newest message to the phone with this id; throws when nothing went there. */
  sms(phoneNumberId: string): string;
  /** The code of the newest email. */
  email(): string;
  /** How many calls of this name reached Clerk. */
  calls(call: FakeCall): number;
  /** Proves the authenticator's code behind the client's back. */
  finishElsewhere(): Promise<void>;
  /** The page is loaded again: a new client over a new Clerk object, with what the browser kept. */
  reopen(): Promise<MfaClient>;
}

/** What can go wrong on the way to Clerk. */
export interface Failing {
  /** Makes a call fail until `mend`. */
  fail(call: FakeCall, how: "unreachable" | "offline" | FakeFailure): void;
  mend(): void;
}

/** What a world starts from. */
export interface WorldOptions {
  /**
   * The user's second factors: an authenticator app, two phones of which the second is the default, and backup codes;
   * only that the device is new, in one of Clerk's two shapes; or none. @default "all"
   */
  readonly factors?: "all" | "needs_client_trust" | "needs_second_factor" | "none";
  /** Whether the session has the task `setup-mfa`. Only without factors. */
  readonly task?: boolean;
  /** Whether somebody signed in in another tab after this one was loaded. */
  readonly otherTab?: boolean;
}

/** Makes a world of its own for one test. */
export type MakeWorld = (options?: WorldOptions) => Promise<World>;
