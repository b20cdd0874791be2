"use client";

import { forwardRef, type ReactNode } from "react";
import type { SecondFactor } from "../../clerk/mfa-client.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { SecondFactorFactor } from "./factor.js";

/** Lists the factors that the person can choose from, without the current one. Renders a `<ul>` while there are any. */
export const SecondFactorFactors = forwardRef<HTMLUListElement, SecondFactorFactorsProps>(
  function SecondFactorFactors({ children = defaultItem, ...props }, ref) {
    const { flow, words } = useSecondFactorContext("Factors");
    if (!("factors" in flow)) return null;
    const current = "factor" in flow ? flow.factor.id : null;
    const others = flow.factors.filter(({ id }) => id !== current);
    if (others.length === 0) return null;
    const items = typeof children === "function" ? others.map((factor) => children(factor)) : children;
    return renderPart(
      "ul",
      identify("factors", flow),
      { "aria-label": words.factors, ...props, children: items },
      ref,
    );
  },
);

/** Props of {@link SecondFactorFactors}. */
export interface SecondFactorFactorsProps extends Omit<PartProps<"ul">, "children"> {
  /** The items, or a function that makes one for a factor. @default an `<li>` with a Factor for each */
  readonly children?: ReactNode | ((factor: SecondFactor) => ReactNode);
}

function defaultItem(factor: SecondFactor): ReactNode {
  return (
    <li key={factor.id}>
      <SecondFactorFactor value={factor.id} />
    </li>
  );
}
