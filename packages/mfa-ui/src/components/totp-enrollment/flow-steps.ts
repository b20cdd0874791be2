import type { TotpEnrollmentFlow } from "../../flows/totp-enrollment/result.js";
import { isRefusal } from "../shared/flow-error.js";
import type { TotpEnrollmentValue } from "./context.js";

/** The step at which the app gets its key: from the call that creates it to the check of the first code. */
export function isSetUp({ status }: TotpEnrollmentFlow): boolean {
  return status === "starting" || status === "entering" || status === "verifying";
}

/** The key, while there is one to show. */
export function keyOf(flow: TotpEnrollmentFlow): { readonly secret: string; readonly uri: string } | null {
  return flow.status === "entering" || flow.status === "verifying" ? flow : null;
}

/** Whether what is in the field was refused. */
export function isRefused(flow: TotpEnrollmentFlow): boolean {
  return flow.status === "entering" && isRefusal(flow.error);
}

/** Whether the key is shown as text now. */
export function isText({ flow, format }: TotpEnrollmentValue): boolean {
  return format !== "qr" && keyOf(flow) !== null;
}
