import type { MfaError } from "../../clerk/mfa-error.js";

/** The error that a flow shows now. */
export function errorOf(flow: {
  readonly status: string;
  readonly error?: MfaError | null;
}): MfaError | null {
  return flow.error ?? null;
}

/** Whether it says that what is in the field is no code, or was refused by Clerk. */
export function isRefusal(error: MfaError | null): boolean {
  return refusals.has(error?.kind ?? "");
}

const refusals = new Set<string>([
  "value-missing",
  "code-malformed",
  "code-incorrect",
  "code-expired",
  "too-many-attempts",
]);
