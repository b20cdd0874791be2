"use client";

import { forwardRef } from "react";
import type { PasswordSignInFlow } from "../../flows/password-sign-in/result.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import type { PasswordSignInMessages } from "../../messages/password-sign-in.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty, since a region that comes with its text is not announced.
 */
export const PasswordSignInStatusPart = forwardRef<HTMLParagraphElement, PasswordSignInStatusProps>(
  function PasswordSignInStatus(props, ref) {
    const { flow, words } = usePasswordSignInContext("Status");
    if (flow.status === "loading" || flow.status === "idle") return null;
    const children = props.children ?? statusText(flow, words);
    return renderPart("p", identify("status", flow), { role: "status", ...props, children }, ref);
  },
);

/** Props of the `PasswordSignIn.Status` part. */
export type PasswordSignInStatusProps = PartProps<"p">;

function statusText(flow: PasswordSignInFlow, words: PasswordSignInMessages): string {
  switch (flow.status) {
    case "submitting":
    case "complete":
    case "diverted":
      return words[`status.${flow.status}`];
    case "finishing":
      return flow.error ? "" : words["status.finishing"];
    default:
      return "";
  }
}
