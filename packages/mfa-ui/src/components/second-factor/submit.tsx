"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { isCodeStep } from "./flow-steps.js";

/**
 * Submits the code. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] a code is being sent or checked
 */
export const SecondFactorSubmit = forwardRef<HTMLButtonElement, SecondFactorSubmitProps>(
  function SecondFactorSubmit(props, ref) {
    const { flow, words } = useSecondFactorContext("Submit");
    if (!isCodeStep(flow)) return null;
    const pending = flow.status !== "entering";
    return renderPart(
      "button",
      identify("submit", flow, { pending }),
      {
        type: "submit",
        "aria-disabled": pending || undefined,
        ...props,
        children: props.children ?? words.submit,
      },
      ref,
    );
  },
);

/** Props of {@link SecondFactorSubmit}. */
export type SecondFactorSubmitProps = PartProps<"button">;
