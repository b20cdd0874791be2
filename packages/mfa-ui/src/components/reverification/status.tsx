"use client";

import { format } from "../../messages/format.js";
import { createStatus } from "../shared/create-status.js";
import { type ReverificationValue, reverification } from "./context.js";
import { destinationOf } from "./flow-steps.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">` while a
 * step-up is open, which stays while it is empty.
 */
export const ReverificationStatusPart = createStatus(reverification, statusText);

function statusText({ flow, words }: ReverificationValue): string | null {
  switch (flow.status) {
    case "idle":
      return null;
    case "starting":
      return words["status.starting"];
    case "sending":
      return format(words["status.sending"], destinationOf(flow.factor));
    case "entering":
      if (!flow.resend || flow.error) return "";
      return format(
        flow.resend.pending ? words["status.sending"] : words["status.sent"],
        destinationOf(flow.factor),
      );
    case "verifying":
      return words["status.verifying"];
    default:
      return "";
  }
}
