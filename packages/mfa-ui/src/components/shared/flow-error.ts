import type { MfaError } from "../../clerk/mfa-error.js";

/** The error that a flow shows now. */
export function errorOf(flow: {
  readonly status: string;
  readonly error?: MfaError | null;
}): MfaError | null {
  return flow.error ?? null;
}

/** Whether it says that Clerk refused the code that is in the field. */
export function isRefusal(error: MfaError | null): boolean {
  return refusals.has(error?.kind ?? "");
}

const refusals = new Set<string>(["code-incorrect", "code-expired", "too-many-attempts"]);
