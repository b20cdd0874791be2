"use client";

import { format } from "../../messages/format.js";
import { createStatus } from "../shared/create-status.js";
import { type SecondFactorValue, secondFactor } from "./context.js";
import { destinationOf } from "./flow-steps.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty, since a region that comes with its text is not announced.
 */
export const SecondFactorStatusPart = createStatus(secondFactor, statusText);

function statusText({ flow, words }: SecondFactorValue): string | null {
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "sending":
      return format(words["status.sending"], destinationOf(flow.factor));
    case "entering": {
      if (!flow.resend || flow.error) return "";
      return format(
        flow.resend.pending ? words["status.sending"] : words["status.sent"],
        destinationOf(flow.factor),
      );
    }
    case "verifying":
    case "complete":
    case "unsupported":
      return words[`status.${flow.status}`];
    case "finishing":
      return flow.error ? "" : words["status.finishing"];
    default:
      return "";
  }
}
