import type { MfaPhone, MfaPhonesFlow } from "../../flows/mfa-phones/result.js";
import type { FlowIn } from "../../internal/flow-in.js";
import { errorOf, isRefusal } from "../shared/flow-error.js";

/** The step at which a number is typed. */
export function isNumberStep({ status }: MfaPhonesFlow): boolean {
  return status === "adding" || status === "creating";
}

/** The steps at which a code is on its way, being typed or being checked. */
export function isCodeStep(
  flow: MfaPhonesFlow,
): flow is FlowIn<MfaPhonesFlow, "sending" | "entering" | "verifying"> {
  return flow.status === "sending" || flow.status === "entering" || flow.status === "verifying";
}

/** The part that is the field of the step. */
export function fieldOf(flow: MfaPhonesFlow): "number-input" | "input" | null {
  if (isNumberStep(flow)) return "number-input";
  return isCodeStep(flow) ? "input" : null;
}

/** The phone that the step is about. */
export function phoneOf(flow: MfaPhonesFlow): MfaPhone | null {
  return "phone" in flow ? flow.phone : null;
}

/** Whether what is in the field of the form was refused. */
export function isRefused(flow: MfaPhonesFlow): boolean {
  const error = errorOf(flow);
  if (flow.status === "adding")
    return error !== null && (error.param === "phone_number" || numbers.has(error.kind));
  return flow.status === "entering" && isRefusal(error);
}

const numbers = new Set<string>(["value-missing", "invalid-phone", "phone-taken"]);
