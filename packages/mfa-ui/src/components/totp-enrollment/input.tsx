"use client";

import { createInput, oneTimeCode } from "../shared/create-input.js";
import { useAutoSubmit } from "../shared/use-auto-submit.js";
import { totpEnrollment } from "./context.js";
import { isRefused, keyOf } from "./flow-steps.js";

/**
 * The field for the first code, uncontrolled unless given a `value`. Renders an `<input name="code">`.
 *
 * @selector [data-invalid] the last code was refused
 * @selector [data-pending] a code is being checked
 */
export const TotpEnrollmentInput = createInput(
  totpEnrollment,
  "input",
  ({ flow }) => {
    const pending = flow.status === "verifying";
    return (
      keyOf(flow) && {
        attributes: { ...oneTimeCode, readOnly: pending },
        invalid: isRefused(flow),
        pending,
        digits: true,
      }
    );
  },
  useAutoSubmit,
);
