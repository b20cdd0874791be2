"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { format } from "../../messages/format.js";
import { reverification } from "./context.js";
import { destinationOf } from "./flow-steps.js";

/** Goes on with a factor. Renders a `<button>` while Clerk offers it and it is not the current one. */
export const ReverificationFactorPart = forwardRef<HTMLButtonElement, ReverificationFactorProps>(
  function ReverificationFactor({ value: wanted, onClick, ...props }, ref) {
    const value = reverification.useValue("factor");
    const { flow, words, nodes } = value;
    const partRef = usePartRef(nodes, "factor", ref);
    if (!("factors" in flow)) return null;
    const factor = flow.factors.find(({ id, strategy }) => id === wanted || strategy === wanted);
    if (!factor || ("factor" in flow && flow.factor.id === factor.id)) return null;
    const { strategy } = factor;
    const attributes = {
      type: "button" as const,
      ...props,
      onClick: composeHandlers(onClick, () => flow.choose(factor.id)),
      children: props.children ?? format(words[`factor.${strategy}`], destinationOf(factor)),
    };
    return renderPart("button", reverification.identify("factor", value, { strategy }), attributes, partRef);
  },
);

/** Props of the `Reverification.Factor` part. */
export interface ReverificationFactorProps extends Omit<PartProps<"button">, "value"> {
  /** A factor's id, or a strategy for its first factor. */
  readonly value: string;
}
