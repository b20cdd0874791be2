"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { format } from "../../messages/format.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { destinationOf } from "./flow-steps.js";

/** Goes on with a factor. Renders a `<button>` while Clerk offers it and it is not the current one. */
export const SecondFactorFactor = forwardRef<HTMLButtonElement, SecondFactorFactorProps>(
  function SecondFactorFactor({ value, onClick, ...props }, ref) {
    const { flow, words, nodes } = useSecondFactorContext("Factor");
    const partRef = usePartRef(nodes, "factor", ref);
    if (!("factors" in flow)) return null;
    const factor = flow.factors.find(({ id, strategy }) => id === value || strategy === value);
    if (!factor || ("factor" in flow && flow.factor.id === factor.id)) return null;
    const choose = composeHandlers(onClick, () => flow.choose(factor.id));
    const children = props.children ?? format(words[`factor.${factor.strategy}`], destinationOf(factor));
    const identity = identify("factor", flow, { strategy: factor.strategy });
    return renderPart("button", identity, { type: "button", ...props, onClick: choose, children }, partRef);
  },
);

/** Props of {@link SecondFactorFactor}. */
export interface SecondFactorFactorProps extends Omit<PartProps<"button">, "value"> {
  /** A factor's id, or a strategy for its first factor. */
  readonly value: string;
}
