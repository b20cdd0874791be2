"use client";

import { forwardRef } from "react";
import type { MfaSetupMethod } from "../../flows/mfa-setup/state.js";
import { usePartRef } from "../../internal/part-nodes.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { mfaSetup } from "./context.js";

/** Shows what is inside while its method is being set up. Renders a `<div role="group">`, which takes the focus then. */
export const MfaSetupEnrollment = forwardRef<HTMLDivElement, MfaSetupEnrollmentProps>(
  function MfaSetupEnrollment({ method, ...props }, ref) {
    const value = mfaSetup.useValue("enrollment");
    const { flow, words, nodes } = value;
    const partRef = usePartRef(nodes, "enrollment", ref);
    if (flow.status !== "enrolling" || flow.method !== method) return null;
    const attributes = { role: "group", "aria-label": words[`method.${method}`], tabIndex: -1, ...props };
    return renderPart("div", mfaSetup.identify("enrollment", value), attributes, partRef);
  },
);

/** Props of {@link MfaSetupEnrollment}. */
export interface MfaSetupEnrollmentProps extends PartProps<"div"> {
  readonly method: MfaSetupMethod;
}
