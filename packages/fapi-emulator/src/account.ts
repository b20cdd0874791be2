import { type Call, meOf } from "./call.js";
import { errors } from "./errors.js";
import { hasMfa, settleSecondFactors } from "./factors.js";
import { isFresh } from "./sessions.js";
import { randomHex, type State, touchUser, type User } from "./state.js";

/** The signed-in user of a call that changes the account; throws `session_reverification_required` if not fresh. */
export function meForChange(state: State, call: Call): ReturnType<typeof meOf> {
  const me = meOf(state, call);
  if (state.settings.stepUp && !isFresh(state, me.session, me.user)) throw errors.stepUp();
  return me;
}

/** Changes the user's second factors and puts the rest in order. */
export function changeFactors(state: State, user: User, change: () => void): void {
  const hadMfa = hasMfa(user);
  change();
  settleSecondFactors(state, user, hadMfa);
  touchUser(state, user);
}

/** Throws if the user would be left without the second factor the instance demands. */
export function keepSecondFactor(state: State, rest: User): void {
  if (state.settings.mfaRequired && !hasMfa(rest)) throw errors.lastSecondFactor();
}

/** Backup codes given along with a first second factor: only where the instance has them and the user none. */
export function firstBackupCodes(state: State, user: User): string[] | null {
  if (!state.settings.secondFactors.backupCode || user.backupCodes !== null || !hasMfa(user)) return null;
  return newBackupCodes(user);
}

/** Replaces the user's backup codes by ten new ones. */
export function newBackupCodes(user: User): string[] {
  const codes = Array.from({ length: 10 }, () => randomHex(4));
  user.backupCodes = [...codes];
  return codes;
}

/** A form field that must be `true` or `false` if it is there; throws `form_param_type_invalid`. */
export function booleanField(call: Call, name: string): boolean | undefined {
  const value = call.form[name];
  if (value === undefined || value === "") return undefined;
  if (value !== "true" && value !== "false") throw errors.notBoolean(name);
  return value === "true";
}
