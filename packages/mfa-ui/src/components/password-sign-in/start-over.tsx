"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Leaves this sign-in attempt for another. Renders a `<button>` while that is possible. */
export const PasswordSignInStartOver = forwardRef<HTMLButtonElement, PasswordSignInStartOverProps>(
  function PasswordSignInStartOver({ onClick, ...props }, ref) {
    const { flow, words, nodes } = usePasswordSignInContext("StartOver");
    const partRef = usePartRef(nodes, "start-over", ref);
    if (flow.status !== "diverted") return null;
    const act = composeHandlers(onClick, flow.startOver);
    const children = props.children ?? words.startOver;
    return renderPart(
      "button",
      identify("start-over", flow),
      { type: "button", ...props, onClick: act, children },
      partRef,
    );
  },
);

/** Props of {@link PasswordSignInStartOver}. */
export type PasswordSignInStartOverProps = PartProps<"button">;
