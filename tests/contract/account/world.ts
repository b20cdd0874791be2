import type { FakeCall, FakeFailure } from "mfa-ui/testing";
import type {
  AccountGroup,
  AccountSnapshot,
  BackupCodesGroup,
  PhonesGroup,
  TotpGroup,
  TotpSecret,
  UnsavedCodes,
} from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import { accountGroup } from "../../../packages/mfa-ui/src/clerk/clerk-account.js";
import { backupCodesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-backup-codes.js";
import { phonesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-phones.js";
import { reverificationGroup } from "../../../packages/mfa-ui/src/clerk/clerk-reverification.js";
import { signInGroup } from "../../../packages/mfa-ui/src/clerk/clerk-sign-in.js";
import { totpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-totp.js";
import type { MfaClient } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import type { ReverificationGroup, StepUpLevel } from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import type { Failing } from "../world.js";

/** What the contract needs to know of a signed-in user and of whatever stands behind the client. */
export interface AccountWorld extends Failing {
  readonly client: MfaClient;
  readonly userId: string;
  /** What the authenticator app shows for the newest secret. */
  totp(): string;
  /** The code of the newest message to the phone with this id; throws when nothing went there. */
  sms(phoneId: string): string;
  /** The code of the newest email to the user. */
  email(): string;
  /** How many calls of this name reached Clerk. */
  calls(call: FakeCall): number;
  /** Adds a phone number in another tab. */
  addPhoneElsewhere(phoneNumber: string): Promise<void>;
  /** Deletes the phone with this id in another tab. */
  removePhoneElsewhere(phoneId: string): Promise<void>;
  /** Begins a verification of the session in another tab, in place of the one that runs here. */
  startVerificationElsewhere(level: StepUpLevel): Promise<void>;
  /** Everything that the browser would keep over a reload. */
  stored(): string;
}

/** A world with a server in it that other browsers change too, and with a second user in this browser. */
export interface ServerWorld extends AccountWorld {
  readonly otherUserId: string;
  /** Lets Clerk do the calls of this name, and holds the answers back. */
  hold(call: FakeCall | "reload"): { readonly arrived: Promise<void>; release(): void };
  /** Lets Clerk do the next call of this name, and the answer get lost. */
  loseAnswer(call: FakeCall): void;
  /** Makes `user.reload()` fail. */
  failReload(how: "refused" | "offline"): void;
  /** Makes the session of this user the active one. */
  switchTo(userId: string): Promise<void>;
  /** Ends the user's sessions from afar. */
  endSessions(): void;
  /** Makes the last verification so many minutes older, on an instance that wants a fresh one before changes. */
  ageSessions(minutes: number): void;
  /** Lets so many seconds pass for Clerk's codes and waits. */
  pass(seconds: number): void;
}

/** What a world starts from. */
export interface AccountWorldOptions {
  /** @default true */
  readonly signedIn?: boolean;
  /** Whether an authenticator app is set up. @default false */
  readonly totp?: boolean;
  /** The user's phone numbers. @default none */
  readonly phones?: readonly AccountPhone[];
  /** Whether there are backup codes. @default false */
  readonly backupCodes?: boolean;
  /** Whether the first second factor brings backup codes. @default true */
  readonly issuesBackupCodes?: boolean;
  /** Whether every user has to keep a second factor. @default false */
  readonly mfaRequired?: boolean;
  /** Whether Clerk wants a step-up before changes: the session was verified long ago. @default false */
  readonly stepUp?: boolean;
}

/** A phone number to start with. */
export interface AccountPhone {
  readonly number: string;
  /** @default true */
  readonly verified?: boolean;
  /** @default false */
  readonly reserved?: boolean;
  /** @default false */
  readonly default?: boolean;
}

/** Makes a world of its own for one test. */
export type MakeAccountWorld<World = AccountWorld> = (options?: AccountWorldOptions) => Promise<World>;

/** A world with the groups of its client. */
export interface Account<World = AccountWorld> {
  readonly world: World;
  readonly account: AccountGroup;
  readonly totp: TotpGroup;
  readonly backupCodes: BackupCodesGroup;
  readonly phones: PhonesGroup;
  readonly reverification: ReverificationGroup;
}

/** Opens a world of its own for one test. */
export async function openAccount<World extends AccountWorld>(
  makeWorld: MakeAccountWorld<World>,
  options?: AccountWorldOptions,
): Promise<Account<World>> {
  const world = await makeWorld(options);
  const { client } = world;
  return {
    world,
    account: client.group(accountGroup),
    totp: client.group(totpGroup),
    backupCodes: client.group(backupCodesGroup),
    phones: client.group(phonesGroup),
    reverification: client.group(reverificationGroup),
  };
}

/** Signs everybody out. */
export async function signOut({ client }: AccountWorld): Promise<void> {
  const outcome = await client.group(signInGroup).signOut();
  if (!outcome.ok) throw new Error("The user could not be signed out.");
}

/** The id of the user's phone at this place; throws where there is none. */
export function phoneId({ account }: Pick<Account, "account">, index = 0): string {
  const phone = account.getSnapshot().phones[index];
  if (!phone) throw new Error(`The user has no phone ${index}.`);
  return phone.id;
}

/** All that a failure must leave as it is. */
export function keptBy({ account, totp, backupCodes }: Account): {
  account: AccountSnapshot;
  secret: TotpSecret | null;
  codes: UnsavedCodes | null;
} {
  return { account: account.getSnapshot(), secret: totp.getSecret(), codes: backupCodes.getUnsaved() };
}

/** An answer of Clerk's that refuses. */
export function refusal(status: number, code: string): FakeFailure {
  return { status, errors: [{ code, longMessage: `Refused: ${code}` }] };
}

/** The user's password. */
export const password = "correct horse";
/** The user's backup codes, where there are any. Each works once. */
export const backupCodes = ["a1b2c3d4", "e5f6a7b8"] as const;

/** A number that nobody has. */
export const freeNumber = "+15005550006";
/** Another one. */
export const otherNumber = "+15005550007";
/** A number that somebody else has. */
export const takenNumber = "+15005550001";

/** What a call without a value resolves to when it worked. */
export const done = { ok: true, value: null };

/** What a call resolves to that Clerk's answer does not prove. */
export const network = {
  ok: false,
  error: { kind: "network", code: null, message: "", param: null, retryAt: null, all: [] },
};
