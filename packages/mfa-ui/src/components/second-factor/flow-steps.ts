import type { SecondFactor } from "../../clerk/mfa-client.js";
import type { SecondFactorFlow } from "../../flows/second-factor/result.js";
import { errorOf, isRefusal } from "../shared/flow-error.js";

/** The statuses in which a code is on its way, being typed or being checked: the form stays through all three. */
export type CodeStep = Extract<SecondFactorFlow, { factor: SecondFactor }>;

/** Whether the form is on the page. */
export function isCodeStep(flow: SecondFactorFlow): flow is CodeStep {
  return "factor" in flow;
}

/** Whether what is in the field was refused. */
export function isRefused(flow: SecondFactorFlow): boolean {
  return isCodeStep(flow) && isRefusal(errorOf(flow));
}

/** The factors that the person can choose from, without the current one. */
export function otherFactors(flow: SecondFactorFlow): readonly SecondFactor[] {
  if (!("factors" in flow)) return [];
  const current = "factor" in flow ? flow.factor.id : null;
  return flow.factors.filter(({ id }) => id !== current);
}

/** The values of a message's placeholders for a factor. */
export function destinationOf(factor: SecondFactor): { destination: string } {
  return { destination: "safeIdentifier" in factor ? factor.safeIdentifier : "" };
}
