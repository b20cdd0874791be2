"use client";

import type { ReactNode } from "react";
import type { ReverificationFactor } from "../../clerk/session-groups.js";
import type { PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type ReverificationValue, reverification } from "./context.js";
import { ReverificationFactorPart } from "./factor.js";
import { otherFactors } from "./flow-steps.js";

/** Lists the factors that the person can choose from, without the current one. Renders a `<ul>` while there are any. */
export const ReverificationFactors = createPart(
  reverification,
  "factors",
  "ul",
  ({ flow, words }: ReverificationValue, { children, ...props }: ReverificationFactorsProps) => {
    const others = otherFactors(flow);
    if (others.length === 0) return null;
    const items = typeof children === "function" ? others.map((factor) => children(factor)) : children;
    const attributes = { "aria-label": words.factors, ...props, children: items };
    return [attributes, undefined, { content: others.map(defaultItem) }];
  },
);

/** Props of {@link ReverificationFactors}. */
export interface ReverificationFactorsProps extends Omit<PartProps<"ul">, "children"> {
  /** The items, or a function that makes one for a factor. @default an `<li>` with a Factor for each */
  readonly children?: ReactNode | ((factor: ReverificationFactor) => ReactNode);
}

function defaultItem(factor: ReverificationFactor): ReactNode {
  return (
    <li key={factor.id}>
      <ReverificationFactorPart factor={factor.id} />
    </li>
  );
}
