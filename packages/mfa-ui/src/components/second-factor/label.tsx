"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { isCodeStep } from "./flow-steps.js";

/** Names the code field. Renders a `<label>`. */
export const SecondFactorLabel = forwardRef<HTMLLabelElement, SecondFactorLabelProps>(
  function SecondFactorLabel(props, ref) {
    const { flow, words, id } = useSecondFactorContext("Label");
    if (!isCodeStep(flow)) return null;
    const children = props.children ?? words[`label.${flow.factor.strategy}`];
    return renderPart("label", identify("label", flow), { htmlFor: id, ...props, children }, ref);
  },
);

/** Props of {@link SecondFactorLabel}. */
export type SecondFactorLabelProps = PartProps<"label">;
