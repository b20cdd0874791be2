import { type Clock, createClock } from "./clock.js";
import { type FapiOptions, type Settings, settings } from "./options.js";
import { createOutbox, type Outbox } from "./outbox.js";

/** A strategy the emulator knows, in Clerk's words. */
export type Strategy =
  | "password"
  | "email_code"
  | "phone_code"
  | "totp"
  | "backup_code"
  | "reset_password_email_code"
  | "reset_password_phone_code";

/** One factor being proven: what was sent, how often it was tried, and how that stands. */
export interface Verification {
  strategy: Strategy;
  status: "unverified" | "verified" | "failed" | "expired";
  attempts: number;
  expireAt: number | null;
  /** Id of the phone or email the code went to. */
  targetId: string | null;
  sentAt: number;
  /** Every code sent for this verification; an older one stays good until it expires. */
  codes: { code: string; expireAt: number }[];
}

/** A user's email address. */
export interface Email {
  id: string;
  address: string;
  verified: boolean;
  createdAt: number;
  updatedAt: number;
}

/** A user's phone number. */
export interface Phone {
  id: string;
  number: string;
  verified: boolean;
  reserved: boolean;
  isDefault: boolean;
  verification: Verification | null;
  createdAt: number;
  updatedAt: number;
}

/** A user's authenticator app secret. */
export interface Totp {
  id: string;
  secret: string;
  verified: boolean;
  lastStep: number;
  createdAt: number;
  updatedAt: number;
}

/** A user as the emulator stores it. */
export interface User {
  id: string;
  firstName: string | null;
  lastName: string | null;
  username: string | null;
  password: string | null;
  passwordState: "ok" | "compromised" | "reset_required";
  emails: Email[];
  phones: Phone[];
  primaryEmailId: string | null;
  primaryPhoneId: string | null;
  totp: Totp | null;
  /** Codes not used yet; `null` when the user has no backup codes at all. */
  backupCodes: string[] | null;
  failures: number;
  /** When the lock ends, `Infinity` for never, `null` when not locked. */
  lockedUntil: number | null;
  banned: boolean;
  unsafeMetadata: Record<string, unknown>;
  lastSignInAt: number | null;
  mfaEnabledAt: number | null;
  mfaDisabledAt: number | null;
  createdAt: number;
  updatedAt: number;
}

/** Both factor verifications of a sign-in or of a reverification. */
export interface Proof {
  first: Verification | null;
  second: Verification | null;
}

/** A sign-in attempt. */
export interface SignIn extends Proof {
  id: string;
  clientId: string;
  userId: string | null;
  identifier: string | null;
  status:
    | "needs_identifier"
    | "needs_first_factor"
    | "needs_second_factor"
    | "needs_client_trust"
    | "needs_new_password"
    | "complete";
  trust: "new" | "known" | null;
  createdSessionId: string | null;
  abandonAt: number;
}

/** A reverification ("step-up") in progress or done. */
export interface Reverification extends Proof {
  level: "first_factor" | "second_factor" | "multi_factor";
  status: "needs_first_factor" | "needs_second_factor" | "complete";
}

/** A session of a client. */
export interface Session {
  id: string;
  clientId: string;
  userId: string;
  expireAt: number;
  abandonAt: number;
  lastActiveAt: number;
  createdAt: number;
  updatedAt: number;
  firstVerifiedAt: number;
  secondVerifiedAt: number | null;
  reverification: Reverification | null;
}

/** A browser, known by its `__client` cookie. */
export interface Client {
  id: string;
  /** The secret the `__client` cookie carries. */
  key: string;
  sessions: Session[];
  signInId: string | null;
  lastActiveSessionId: string | null;
  lastStrategy: Strategy | null;
  trustedUsers: Set<string>;
  createdAt: number;
  updatedAt: number;
}

/** All an emulated instance remembers. */
export interface State {
  settings: Settings;
  clock: Clock;
  outbox: Outbox;
  clients: Map<string, Client>;
  users: Map<string, User>;
  signIns: Map<string, SignIn>;
  /** A time that grows with every call, for `updated_at`: clerk-js drops updates that look unchanged. */
  stamp(): number;
  /** A new id such as `user_…`. */
  id(prefix: string): string;
}

/** Makes an empty instance. */
export function createState(options: FapiOptions): State {
  const clock = createClock(options.now);
  let last = 0;
  return {
    settings: settings(options),
    clock,
    outbox: createOutbox(clock),
    clients: new Map(),
    users: new Map(),
    signIns: new Map(),
    stamp() {
      last = Math.max(clock.now(), last + 1);
      return last;
    },
    id: (prefix) => `${prefix}_${randomHex(14)}`,
  };
}

/** Marks a user as changed, and with it every session and client that shows the user. */
export function touchUser(state: State, user: User): void {
  user.updatedAt = state.stamp();
  for (const client of state.clients.values()) {
    for (const session of client.sessions) {
      if (session.userId !== user.id) continue;
      session.updatedAt = state.stamp();
      client.updatedAt = state.stamp();
    }
  }
}

/** Random hexadecimal digits, two for each byte. */
export function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, "0")).join("");
}
