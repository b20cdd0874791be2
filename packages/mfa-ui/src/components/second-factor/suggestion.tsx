"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Submits what was typed as a backup code, when it looks like one. Renders a `<button>` then. */
export const SecondFactorSuggestion = forwardRef<HTMLButtonElement, SecondFactorSuggestionProps>(
  function SecondFactorSuggestion({ onClick, ...props }, ref) {
    const { flow, words, nodes } = useSecondFactorContext("Suggestion");
    const partRef = usePartRef(nodes, "suggestion", ref);
    const suggestion = flow.status === "entering" ? flow.suggestion : null;
    if (!suggestion) return null;
    const accept = composeHandlers(onClick, suggestion.accept);
    const children = props.children ?? words.suggestion;
    return renderPart(
      "button",
      identify("suggestion", flow),
      { type: "button", ...props, onClick: accept, children },
      partRef,
    );
  },
);

/** Props of {@link SecondFactorSuggestion}. */
export type SecondFactorSuggestionProps = PartProps<"button">;
