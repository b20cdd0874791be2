"use client";

import type { ReverificationFactor } from "../../clerk/session-groups.js";
import { type ChildrenOf, composeHandlers, type PartProps } from "../../internal/render-part.js";
import { format } from "../../messages/format.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type ReverificationValue, reverification } from "./context.js";
import { destinationOf, otherFactors } from "./flow-steps.js";

/** Goes on with a factor. Renders a `<button>` while Clerk offers it and it is not the current one. */
export const ReverificationFactorPart = createPart(
  reverification,
  "factor",
  "button",
  (
    { flow, words }: ReverificationValue,
    { factor: wanted, onClick, ...props }: ReverificationFactorProps,
  ) => {
    if (!("factors" in flow)) return null;
    const factor = flow.factors.find(({ id, strategy }) => id === wanted || strategy === wanted);
    if (!factor || !otherFactors(flow).includes(factor)) return null;
    const { id, strategy } = factor;
    const text = format(words[`factor.${strategy}`], destinationOf(factor));
    const attributes = {
      type: "button" as const,
      ...props,
      onClick: composeHandlers(onClick, () => flow.choose(id)),
    };
    return [attributes, { strategy }, { state: { text, factor } }];
  },
);

/** What a Factor knows. */
export interface ReverificationFactorState extends TextState {
  readonly factor: ReverificationFactor;
}

/** Props of {@link ReverificationFactorPart}. */
export interface ReverificationFactorProps
  extends Omit<PartProps<"button", ChildrenOf<ReverificationFactorState>>, "value"> {
  /** A factor's id, or a strategy for its first factor. */
  readonly factor: string;
}
