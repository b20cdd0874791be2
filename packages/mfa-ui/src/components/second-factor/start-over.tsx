"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Leaves this sign-in attempt for another. Renders a `<button>` while that is possible. */
export const SecondFactorStartOver = forwardRef<HTMLButtonElement, SecondFactorStartOverProps>(
  function SecondFactorStartOver({ onClick, ...props }, ref) {
    const { flow, words, nodes } = useSecondFactorContext("StartOver");
    const partRef = usePartRef(nodes, "start-over", ref);
    if (!("startOver" in flow)) return null;
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

/** Props of {@link SecondFactorStartOver}. */
export type SecondFactorStartOverProps = PartProps<"button">;
