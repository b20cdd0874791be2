"use client";

import { forwardRef, type ReactNode } from "react";
import type { ReverificationFactor } from "../../clerk/session-groups.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { reverification } from "./context.js";
import { ReverificationFactorPart } from "./factor.js";

/** Lists the factors that the person can choose from, without the current one. Renders a `<ul>` while there are any. */
export const ReverificationFactors = forwardRef<HTMLUListElement, ReverificationFactorsProps>(
  function ReverificationFactors({ children = defaultItem, ...props }, ref) {
    const value = reverification.useValue("factors");
    const { flow, words } = value;
    if (!("factors" in flow)) return null;
    const current = "factor" in flow ? flow.factor.id : null;
    const others = flow.factors.filter(({ id }) => id !== current);
    if (others.length === 0) return null;
    const items = typeof children === "function" ? others.map((factor) => children(factor)) : children;
    const attributes = { "aria-label": words.factors, ...props, children: items };
    return renderPart("ul", reverification.identify("factors", value), attributes, ref);
  },
);

/** Props of the `Reverification.Factors` part. */
export interface ReverificationFactorsProps extends Omit<PartProps<"ul">, "children"> {
  /** The items, or a function that makes one for a factor. @default an `<li>` with a Factor for each */
  readonly children?: ReactNode | ((factor: ReverificationFactor) => ReactNode);
}

function defaultItem(factor: ReverificationFactor): ReactNode {
  return (
    <li key={factor.id}>
      <ReverificationFactorPart value={factor.id} />
    </li>
  );
}
