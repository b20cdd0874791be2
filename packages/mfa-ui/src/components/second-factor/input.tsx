"use client";

import { backupCode, createInput, oneTimeCode } from "../shared/create-input.js";
import { useAutoSubmit } from "../shared/use-auto-submit.js";
import { secondFactor } from "./context.js";
import { isCodeStep, isRefused } from "./flow-steps.js";

/**
 * The one field for the code, uncontrolled unless given a `value`. Renders an `<input name="code">`.
 *
 * @selector [data-invalid] the last code was refused
 * @selector [data-pending] a code is being sent or checked
 */
export const SecondFactorInput = createInput(
  secondFactor,
  "input",
  ({ flow }) => {
    if (!isCodeStep(flow)) return null;
    const { status, factor } = flow;
    const backup = factor.strategy === "backup_code";
    return {
      attributes: { ...(backup ? backupCode : oneTimeCode), readOnly: status === "verifying" },
      key: factor.id,
      invalid: isRefused(flow),
      pending: status !== "entering",
      digits: !backup,
    };
  },
  useAutoSubmit,
);
