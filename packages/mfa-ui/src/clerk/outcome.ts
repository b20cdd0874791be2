import type { MfaError } from "./mfa-error.js";

/** What a call resolves to. Calls of an `MfaClient` never throw. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: MfaError };

/**
 * What an account change resolves to. The error is `null` when the person gave up the step-up that the change needs: then
 * nothing went wrong, and nothing changed.
 */
export type ChangeOutcome<T> = Outcome<T> | { readonly ok: false; readonly error: null };
