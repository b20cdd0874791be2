import type { ReverificationFactor } from "../../clerk/session-groups.js";
import type { ReverificationFlow } from "../../flows/reverification/result.js";
import { isRefusal } from "../shared/flow-error.js";

/** The steps at which a code or the password is typed: the form stays through all of them. */
export function isFormStep(
  flow: ReverificationFlow,
): flow is Extract<ReverificationFlow, { factor: ReverificationFactor }> {
  return "factor" in flow;
}

/** Whether what is in the field was refused. */
export function isRefused(flow: ReverificationFlow): boolean {
  if (flow.status !== "entering") return false;
  return isRefusal(flow.error) || passwords.has(flow.error?.kind ?? "");
}

const passwords = new Set<string>(["password-incorrect", "password-compromised"]);

/** The factors that the person can choose from: all but the current one. */
export function otherFactors(flow: ReverificationFlow): readonly ReverificationFactor[] {
  if (!("factors" in flow)) return [];
  return flow.factors.filter(({ id }) => !isFormStep(flow) || id !== flow.factor.id);
}

/** The values of a message's placeholders for a factor. */
export function destinationOf(factor: ReverificationFactor): { destination: string } {
  return { destination: "safeIdentifier" in factor ? factor.safeIdentifier : "" };
}
