"use client";

import { createStatus } from "../shared/create-status.js";
import { type TotpEnrollmentValue, totpEnrollment } from "./context.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty.
 */
export const TotpEnrollmentStatusPart = createStatus(totpEnrollment, statusText);

function statusText({ flow, words, copied }: TotpEnrollmentValue): string | null {
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "disabled":
      return flow.removed ? words["status.disabled"] : "";
    case "starting":
      return words["status.starting"];
    case "entering":
      if (copied === null) return "";
      return copied ? words["status.copied"] : words["status.copyRefused"];
    case "verifying":
      return words["status.verifying"];
    case "enabled":
      return flow.enrolled ? words["status.enrolled"] : words["status.enabled"];
    case "disabling":
      return words["status.disabling"];
    default:
      return "";
  }
}
