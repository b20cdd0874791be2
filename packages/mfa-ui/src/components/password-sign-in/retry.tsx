"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Repeats the activation that failed, or reloads a page on which Clerk did not load. Renders a `<button>`. */
export const PasswordSignInRetry = forwardRef<HTMLButtonElement, PasswordSignInRetryProps>(
  function PasswordSignInRetry({ onClick, ...props }, ref) {
    const { flow, words, nodes } = usePasswordSignInContext("Retry");
    const partRef = usePartRef(nodes, "retry", ref);
    const reloads = flow.status === "unavailable";
    if (!reloads && !(flow.status === "finishing" && flow.error)) return null;
    const act = composeHandlers(onClick, reloads ? flow.reload : flow.retry);
    const children = props.children ?? (reloads ? words.reload : words.retry);
    return renderPart(
      "button",
      identify("retry", flow),
      { type: "button", ...props, onClick: act, children },
      partRef,
    );
  },
);

/** Props of {@link PasswordSignInRetry}. */
export type PasswordSignInRetryProps = PartProps<"button">;
