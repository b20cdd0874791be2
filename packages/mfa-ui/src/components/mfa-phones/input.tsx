"use client";

import { createInput, oneTimeCode } from "../shared/create-input.js";
import { useAutoSubmit } from "../shared/use-auto-submit.js";
import { mfaPhones } from "./context.js";
import { isCodeStep, isRefused, phoneOf } from "./flow-steps.js";

/**
 * The field for the code, uncontrolled unless given a `value`. Renders an `<input name="code">`.
 *
 * @selector [data-invalid] the last code was refused
 * @selector [data-pending] a code is being sent or checked
 */
export const MfaPhonesInput = createInput(
  mfaPhones,
  "input",
  ({ flow }) =>
    isCodeStep(flow) && {
      attributes: { ...oneTimeCode, readOnly: flow.status === "verifying" },
      key: phoneOf(flow)?.id ?? "",
      invalid: isRefused(flow),
      pending: flow.status !== "entering",
      digits: true,
    },
  useAutoSubmit,
);
