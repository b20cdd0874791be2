"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Goes on with the session that this browser already has. Renders a `<button>` when there is one. */
export const PasswordSignInResume = forwardRef<HTMLButtonElement, PasswordSignInResumeProps>(
  function PasswordSignInResume({ onClick, ...props }, ref) {
    const { flow, words, nodes } = usePasswordSignInContext("Resume");
    const partRef = usePartRef(nodes, "resume", ref);
    const existing = flow.status === "entering" ? flow.existing : null;
    if (!existing) return null;
    const act = composeHandlers(onClick, existing.resume);
    const children = props.children ?? words.resume;
    return renderPart(
      "button",
      identify("resume", flow),
      { type: "button", ...props, onClick: act, children },
      partRef,
    );
  },
);

/** Props of {@link PasswordSignInResume}. */
export type PasswordSignInResumeProps = PartProps<"button">;
