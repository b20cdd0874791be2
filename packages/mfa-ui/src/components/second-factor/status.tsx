"use client";

import { forwardRef } from "react";
import type { SecondFactorFlow } from "../../flows/second-factor/result.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { format } from "../../messages/format.js";
import type { SecondFactorMessages } from "../../messages/second-factor.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { destinationOf } from "./flow-steps.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty, since a region that comes with its text is not announced.
 */
export const SecondFactorStatusPart = forwardRef<HTMLParagraphElement, SecondFactorStatusProps>(
  function SecondFactorStatus(props, ref) {
    const { flow, words } = useSecondFactorContext("Status");
    if (flow.status === "loading" || flow.status === "idle") return null;
    const children = props.children ?? statusText(flow, words);
    return renderPart("p", identify("status", flow), { role: "status", ...props, children }, ref);
  },
);

/** Props of the `SecondFactor.Status` part. */
export type SecondFactorStatusProps = PartProps<"p">;

function statusText(flow: SecondFactorFlow, words: SecondFactorMessages): string {
  switch (flow.status) {
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
      return words["status.verifying"];
    case "finishing":
      return flow.error ? "" : words["status.finishing"];
    case "complete":
      return words["status.complete"];
    case "diverted":
      return words["status.diverted"];
    default:
      return "";
  }
}
