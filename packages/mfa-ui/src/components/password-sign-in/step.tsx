"use client";

import { forwardRef } from "react";
import type { PasswordSignInStatus } from "../../flows/password-sign-in/state.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const PasswordSignInStep = forwardRef<HTMLDivElement, PasswordSignInStepProps>(
  function PasswordSignInStep({ status, ...props }, ref) {
    const { flow } = usePasswordSignInContext("Step");
    const matches = typeof status === "string" ? status === flow.status : status.includes(flow.status);
    return matches ? renderPart("div", identify("step", flow), props, ref) : null;
  },
);

/** Props of {@link PasswordSignInStep}. */
export interface PasswordSignInStepProps extends PartProps<"div"> {
  /** One or several statuses of the flow. */
  readonly status: PasswordSignInStatus | readonly PasswordSignInStatus[];
}
