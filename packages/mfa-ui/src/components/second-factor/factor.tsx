"use client";

import type { SecondFactor } from "../../clerk/mfa-client.js";
import { type ChildrenOf, composeHandlers, type PartProps } from "../../internal/render-part.js";
import { format } from "../../messages/format.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type SecondFactorValue, secondFactor } from "./context.js";
import { destinationOf, otherFactors } from "./flow-steps.js";

/** Goes on with a factor. Renders a `<button>` while Clerk offers it and it is not the current one. */
export const SecondFactorFactor = createPart(
  secondFactor,
  "factor",
  "button",
  ({ flow, words }: SecondFactorValue, { factor: wanted, onClick, ...props }: SecondFactorFactorProps) => {
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
export interface SecondFactorFactorState extends TextState {
  readonly factor: SecondFactor;
}

/** Props of {@link SecondFactorFactor}. */
export interface SecondFactorFactorProps
  extends Omit<PartProps<"button", ChildrenOf<SecondFactorFactorState>>, "value"> {
  /** A factor's id, or a strategy for its first factor. */
  readonly factor: string;
}
