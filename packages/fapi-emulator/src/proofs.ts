import { errors } from "./errors.js";
import type { Factor } from "./factors.js";
import { failTry, refuseLocked } from "./lockout.js";
import type { Proof, State, Strategy, User, Verification } from "./state.js";
import { checkTotp } from "./totp.js";
import { checkSentCode, plainVerification, sendCode } from "./verification.js";

/** The form of a request: snake_case names, text values. */
export type Form = Record<string, string | undefined>;

/** A required form field; throws `form_param_missing`. */
export function required(form: Form, name: string): string {
  const value = form[name];
  if (!value) throw errors.missing(name);
  return value;
}

/** The form's `strategy`, which must be one of `allowed`; throws `form_param_value_invalid`. */
export function strategyOf<S extends Strategy>(form: Form, allowed: readonly S[]): S {
  const value = required(form, "strategy");
  const strategy = allowed.find((one) => one === value);
  if (!strategy) throw errors.value("strategy", value);
  return strategy;
}

/** Picks the factor a prepare call means; without an id it is the default, the primary, or the first one. */
export function pickFactor(user: User, factors: Factor[], strategy: Strategy, form: Form): Factor | null {
  const phoneId = form.phone_number_id;
  const emailId = form.email_address_id;
  const known = (list: { id: string }[], id: string | undefined) => !id || list.some((one) => one.id === id);
  if (!known(user.phones, phoneId) || !known(user.emails, emailId)) throw errors.identificationNotFound();
  const fitting = factors.filter(
    (factor) =>
      factor.strategy === strategy &&
      (!phoneId || factor.phone_number_id === phoneId) &&
      (!emailId || factor.email_address_id === emailId),
  );
  return (
    fitting.find((factor) => factor.default) ?? fitting.find((factor) => factor.primary) ?? fitting[0] ?? null
  );
}

/** Sends the code of a prepare call and puts it in the proof. */
export function prepare(
  state: State,
  user: User,
  proof: Proof,
  which: "first" | "second",
  factor: Factor,
): void {
  refuseLocked(state, user);
  proof[which] = sendCode(state, user, factor, proof[which]);
}

/** Checks what an attempt call sent and marks the proof; throws on anything wrong and counts it. */
export function attempt(
  state: State,
  user: User,
  proof: Proof,
  which: "first" | "second",
  strategy: Strategy,
  form: Form,
): void {
  refuseLocked(state, user);
  const fail = (error: ReturnType<typeof errors.codeIncorrect>) => failTry(state, user, error);
  if (strategy === "password") {
    const password = required(form, "password");
    const verification = again(proof.first, "password");
    proof.first = verification;
    if (password !== user.password) fail(errors.passwordIncorrect());
    if (user.passwordState === "compromised") throw errors.passwordCompromised();
    if (user.passwordState === "reset_required") throw errors.passwordResetRequired();
    verification.status = "verified";
    return;
  }
  const code = required(form, "code");
  if (strategy === "totp" || strategy === "backup_code") {
    const verification = again(proof[which], strategy);
    proof[which] = verification;
    const right =
      strategy === "totp" ? user.totp && checkTotp(state, user.totp, code) : useBackupCode(user, code);
    if (!right) fail(errors.codeIncorrect());
    verification.status = "verified";
    return;
  }
  checkSentCode(state, proof[which], strategy, code, fail);
}

function again(before: Verification | null, strategy: Strategy): Verification {
  const verification = before?.strategy === strategy ? before : plainVerification(strategy);
  verification.attempts += 1;
  return verification;
}

function useBackupCode(user: User, code: string): boolean {
  const wanted = code.trim().toLowerCase();
  const index = user.backupCodes?.findIndex((one) => one.toLowerCase() === wanted) ?? -1;
  if (index < 0) return false;
  user.backupCodes?.splice(index, 1);
  return true;
}
