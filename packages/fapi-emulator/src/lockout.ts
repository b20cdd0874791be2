import { errors, FapiError } from "./errors.js";
import { type State, touchUser, type User } from "./state.js";

/** Throws `user_locked` while the user is locked; a lock that has run out is lifted. */
export function refuseLocked(state: State, user: User): void {
  if (user.lockedUntil === null) return;
  const left = user.lockedUntil - state.clock.now();
  if (left > 0) throw errors.locked(left === Infinity ? null : `${Math.ceil(left / 60_000)} minutes`);
  unlock(state, user);
}

/** Counts a failed try and throws `error`, with a warning beside it when 2, 1 or 0 tries are left. */
export function failTry(state: State, user: User, error: FapiError): never {
  const left = countFailure(state, user);
  if (left === null || left > 2) throw error;
  throw new FapiError(error.status, [...error.errors, ...errors.lockoutWarning(left).errors]);
}

/** Locks the user as the instance's settings say. */
export function lock(state: State, user: User): void {
  const { lockout } = state.settings;
  const minutes = lockout === false ? 60 : lockout.durationMinutes;
  user.lockedUntil = minutes === null ? Infinity : state.clock.now() + minutes * 60_000;
  touchUser(state, user);
}

/** Lifts the lock and forgets the failures. */
export function unlock(state: State, user: User): void {
  user.lockedUntil = null;
  user.failures = 0;
  touchUser(state, user);
}

/** Tries left before the user is locked; `null` when the instance never locks. */
export function triesLeft(state: State, user: User): number | null {
  const { lockout } = state.settings;
  return lockout === false ? null : Math.max(lockout.maxAttempts - user.failures, 0);
}

function countFailure(state: State, user: User): number | null {
  user.failures += 1;
  touchUser(state, user);
  const left = triesLeft(state, user);
  if (left === 0) lock(state, user);
  return left;
}
