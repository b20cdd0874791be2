"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { isFormStep } from "./flow-steps.js";

/**
 * Submits the credentials. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] the credentials are being checked
 */
export const PasswordSignInSubmit = forwardRef<HTMLButtonElement, PasswordSignInSubmitProps>(
  function PasswordSignInSubmit(props, ref) {
    const { flow, words } = usePasswordSignInContext("Submit");
    if (!isFormStep(flow)) return null;
    const pending = flow.status === "submitting";
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

/** Props of {@link PasswordSignInSubmit}. */
export type PasswordSignInSubmitProps = PartProps<"button">;
