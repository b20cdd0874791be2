import { createMfaError, type MfaError } from "../../clerk/mfa-error.js";
import type { Outcome } from "../../clerk/outcome.js";
import { findCode, normalizeBackupCode } from "../../internal/normalize-code.js";

/**
 * The code to send of what was typed, or why none is sent: no attempt is spent on what cannot be right. Not judged are what
 * the app's own `normalize` returns, and the form of a backup code, which Clerk does not tell; neither may be empty.
 */
export function readCode(
  typed: string,
  strategy: string,
  normalize: ((typed: string) => string) | undefined,
): Outcome<string> {
  const text = (normalize ?? normalizeBackupCode)(typed);
  if (text === "") return { ok: false, error: createMfaError("value-missing") };
  const code = normalize || strategy === "backup_code" ? text : findCode(typed);
  return code === null ? { ok: false, error: createMfaError("code-malformed") } : { ok: true, value: code };
}

/** What is left of an error when another code went out: what was wrong with the text in the field still is. */
export function keepRefusal(error: MfaError | null): MfaError | null {
  return error && /^(code-malformed|value-missing)$/.test(error.kind) ? error : null;
}
