"use client";

import type { MfaSetupMethod } from "../../flows/mfa-setup/state.js";
import type { PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type MfaSetupValue, mfaSetup } from "./context.js";

/** Shows what is inside while its method is being set up. Renders a `<div role="group">`, which takes the focus then. */
export const MfaSetupEnrollment = createPart(
  mfaSetup,
  "enrollment",
  "div",
  ({ flow, words }: MfaSetupValue, { method, ...props }: MfaSetupEnrollmentProps) =>
    flow.status === "enrolling" &&
    flow.method === method && [
      { role: "group", "aria-label": words[`method.${method}`], tabIndex: -1, ...props },
    ],
);

/** Props of {@link MfaSetupEnrollment}. */
export interface MfaSetupEnrollmentProps extends PartProps<"div"> {
  readonly method: MfaSetupMethod;
}
