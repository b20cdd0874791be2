"use client";

import type { ReactNode } from "react";
import type { SecondFactor } from "../../clerk/mfa-client.js";
import type { PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type SecondFactorValue, secondFactor } from "./context.js";
import { SecondFactorFactor } from "./factor.js";
import { otherFactors } from "./flow-steps.js";

/** Lists the factors that the person can choose from, without the current one. Renders a `<ul>` while there are any. */
export const SecondFactorFactors = createPart(
  secondFactor,
  "factors",
  "ul",
  ({ flow, words }: SecondFactorValue, { children, ...props }: SecondFactorFactorsProps) => {
    const others = otherFactors(flow);
    if (others.length === 0) return null;
    const items = typeof children === "function" ? others.map((factor) => children(factor)) : children;
    const attributes = { "aria-label": words.factors, ...props, children: items };
    return [attributes, undefined, { content: others.map(defaultItem) }];
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
      <SecondFactorFactor factor={factor.id} />
    </li>
  );
}
