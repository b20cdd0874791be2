import { newBackupCodes } from "./account.js";
import { newClient } from "./call.js";
import type { Clock } from "./clock.js";
import { hasMfa } from "./factors.js";
import type { Fault, FaultHandle, FaultOptions, Faults } from "./faults.js";
import { lock, unlock } from "./lockout.js";
import { type FapiOptions, settings } from "./options.js";
import type { Outbox } from "./outbox.js";
import type { RequestLog } from "./request-log.js";
import { type SeedUser, seedUser, type UserHandle } from "./seed.js";
import { closeSessions, openSession } from "./sessions.js";
import { type Session, type State, touchUser, type User } from "./state.js";
import { currentCode } from "./totp.js";

/** A user, by id or by what `seedUser` gave. */
export type UserRef = string | Pick<UserHandle, "id">;

/** A session made without signing in. */
export interface OpenedSession {
  sessionId: string;
  /** What the `__client` cookie must carry; `installFapi` takes it too. */
  clientKey: string;
}

/** A user as it stands now. */
export interface UserView {
  id: string;
  phones: { id: string; number: string; verified: boolean; reserved: boolean; isDefault: boolean }[];
  totpSecret: string | null;
  totpVerified: boolean;
  twoFactorEnabled: boolean;
  /** Unused codes; `null` when there are none at all. */
  backupCodes: string[] | null;
  locked: boolean;
  failures: number;
  sessionIds: string[];
}

/** What tests and stories do to an instance from outside. */
export interface Controls {
  seedUser(seed?: SeedUser): UserHandle;
  /** The user as it stands now; throws for an unknown one. */
  user(ref: UserRef): UserView;
  /** The code the user's authenticator app shows now, also for a secret not verified yet. */
  totp(ref: UserRef): string;
  /** Gives the user new backup codes. */
  newBackupCodes(ref: UserRef): string[];
  /** Opens a session on a new client, as if the user had signed in `minutesAgo`. */
  openSession(ref: UserRef, how?: { secondFactor?: boolean; minutesAgo?: number }): OpenedSession;
  /** Ends one session, or all of the user's. */
  endSessions(ref: UserRef, sessionId?: string): void;
  /** Makes the user's verifications too old for account changes; needs the option `stepUp`. */
  ageSessions(ref: UserRef, minutes?: number): void;
  lockUser(ref: UserRef): void;
  unlockUser(ref: UserRef): void;
  banUser(ref: UserRef): void;
  /** Changes the instance's options; clerk-js reads the environment only when it loads. */
  configure(options: FapiOptions): void;
  /**
   * Makes requests fail or wait. `endpoint` is such as `"POST /me/totp"`; the method may be left out, in the path `*`
   * stands for one segment and `**` for any number.
   */
  fault(endpoint: string, fault: Fault, options?: FaultOptions): FaultHandle;
  /** Holds requests until `release()`; the same as the fault `hold`. */
  hold(endpoint: string, options?: FaultOptions): FaultHandle;
  clearFaults(): void;
  readonly outbox: Outbox;
  readonly requests: RequestLog;
  readonly clock: Clock;
}

/** Makes the controls of an instance. */
export function createControls(state: State, faults: Faults, requests: RequestLog): Controls {
  const find = (ref: UserRef): User => {
    const user = state.users.get(typeof ref === "string" ? ref : ref.id);
    if (!user) throw new Error("fapi-emulator: no such user. Pass what seedUser() gave, or its id.");
    return user;
  };
  const sessionsOf = (user: User): Session[] =>
    [...state.clients.values()].flatMap(({ sessions }) =>
      sessions.filter(({ userId }) => userId === user.id),
    );
  return {
    seedUser: (seed = {}) => seedUser(state, seed),
    user(ref) {
      const user = find(ref);
      return {
        id: user.id,
        phones: user.phones.map(({ id, number, verified, reserved, isDefault }) => ({
          id,
          number,
          verified,
          reserved,
          isDefault,
        })),
        totpSecret: user.totp?.secret ?? null,
        totpVerified: user.totp?.verified ?? false,
        twoFactorEnabled: hasMfa(user),
        backupCodes: user.backupCodes && [...user.backupCodes],
        locked: user.lockedUntil !== null && user.lockedUntil > state.clock.now(),
        failures: user.failures,
        sessionIds: sessionsOf(user).map(({ id }) => id),
      };
    },
    totp(ref) {
      const secret = find(ref).totp?.secret;
      if (!secret) throw new Error("fapi-emulator: this user has no authenticator app.");
      return currentCode(state, secret);
    },
    newBackupCodes(ref) {
      const user = find(ref);
      const codes = newBackupCodes(user);
      touchUser(state, user);
      return codes;
    },
    openSession(ref, { secondFactor = false, minutesAgo = 0 } = {}) {
      const client = newClient(state);
      const session = openSession(state, client, find(ref), secondFactor);
      age(session, minutesAgo);
      return { sessionId: session.id, clientKey: client.key };
    },
    endSessions(ref, sessionId) {
      const user = find(ref);
      for (const client of state.clients.values()) {
        for (const { id, userId } of [...client.sessions]) {
          if (userId === user.id && (sessionId === undefined || id === sessionId))
            closeSessions(state, client, id);
        }
      }
    },
    ageSessions(ref, minutes = 60) {
      const user = find(ref);
      for (const session of sessionsOf(user)) age(session, minutes);
      touchUser(state, user);
    },
    lockUser: (ref) => lock(state, find(ref)),
    unlockUser: (ref) => unlock(state, find(ref)),
    banUser(ref) {
      const user = find(ref);
      user.banned = true;
      touchUser(state, user);
    },
    configure(options) {
      state.settings = settings(options, state.settings);
      for (const user of state.users.values()) touchUser(state, user);
    },
    fault: faults.add,
    hold: (endpoint, options) => faults.add(endpoint, { kind: "hold" }, options),
    clearFaults: faults.clear,
    outbox: state.outbox,
    requests,
    clock: state.clock,
  };
}

function age(session: Session, minutes: number): void {
  session.firstVerifiedAt -= minutes * 60_000;
  if (session.secondVerifiedAt !== null) session.secondVerifiedAt -= minutes * 60_000;
}
