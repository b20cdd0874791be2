import type { MfaError } from "../../clerk/mfa-error.js";
import type { ReverificationFactor } from "../../clerk/session-groups.js";
import type { ReverificationFlow } from "../../flows/reverification/result.js";

/** The steps at which a code or the password is typed: the form stays through all of them. */
export function isFormStep(
  flow: ReverificationFlow,
): flow is Extract<ReverificationFlow, { factor: ReverificationFactor }> {
  return "factor" in flow;
}

/** The error that is shown now. */
export function errorOf(flow: ReverificationFlow): MfaError | null {
  return "error" in flow ? flow.error : null;
}

/** Whether Clerk refused what is in the field. */
export function isRefused(flow: ReverificationFlow): boolean {
  return flow.status === "entering" && refusals.has(flow.error?.kind ?? "");
}

const refusals = new Set<string>([
  "code-incorrect",
  "code-expired",
  "too-many-attempts",
  "password-incorrect",
  "password-compromised",
]);

/** The values of a message's placeholders for a factor. */
export function destinationOf(factor: ReverificationFactor): { destination: string } {
  return { destination: "safeIdentifier" in factor ? factor.safeIdentifier : "" };
}
