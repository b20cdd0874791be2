import type { SecondFactor } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { SecondFactorFlow } from "../../flows/second-factor/result.js";

/** The statuses in which a code is on its way, being typed or being checked: the form stays through all three. */
export type CodeStep = Extract<SecondFactorFlow, { factor: SecondFactor }>;

/** Whether the form is on the page. */
export function isCodeStep(flow: SecondFactorFlow): flow is CodeStep {
  return "factor" in flow;
}

/** The error that is shown now. */
export function errorOf(flow: SecondFactorFlow): MfaError | null {
  return "error" in flow ? flow.error : null;
}

/** Whether Clerk refused the code that is in the field. */
export function isRefused(flow: SecondFactorFlow): boolean {
  const error = errorOf(flow);
  return isCodeStep(flow) && error !== null && refusals.has(error.kind);
}

const refusals = new Set(["code-incorrect", "code-expired", "too-many-attempts"]);

/** The values of a message's placeholders for a factor. */
export function destinationOf(factor: SecondFactor): { destination: string } {
  return { destination: "safeIdentifier" in factor ? factor.safeIdentifier : "" };
}
