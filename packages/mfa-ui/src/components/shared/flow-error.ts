import type { MfaError } from "../../clerk/mfa-error.js";

/** The error that a flow shows now. */
export function errorOf(flow: {
  readonly status: string;
  readonly error?: MfaError | null;
}): MfaError | null {
  return flow.error ?? null;
}

/** Every error that a flow shows now, those of its rows included. */
export function errorsOf(
  flow: ErrorSource & { readonly status: string; readonly phones?: unknown },
): readonly MfaError[] {
  const { phones } = flow;
  const sources: readonly ErrorSource[] = [flow, ...(Array.isArray(phones) ? phones : [])];
  return sources.flatMap(({ error }) => error ?? []);
}

interface ErrorSource {
  readonly error?: MfaError | null;
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
