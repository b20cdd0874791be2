"use client";

import type { InputHTMLAttributes } from "react";
import type { ReverificationFactor } from "../../clerk/session-groups.js";
import { backupCode, createInput, oneTimeCode } from "../shared/create-input.js";
import { useAutoSubmit } from "../shared/use-auto-submit.js";
import { reverification } from "./context.js";
import { isFormStep, isRefused } from "./flow-steps.js";

/**
 * The field for the password or the code, uncontrolled unless given a `value`. Renders an `<input name="password">` or an
 * `<input name="code">`.
 *
 * @selector [data-invalid] what was typed last was refused
 * @selector [data-pending] a code is being sent, or what was typed is being checked
 */
export const ReverificationInput = createInput(
  reverification,
  "input",
  ({ flow }) =>
    isFormStep(flow) && {
      attributes: { ...attributesOf(flow.factor), readOnly: flow.status === "verifying" },
      key: flow.factor.id,
      invalid: isRefused(flow),
      pending: flow.status !== "entering",
      digits: /^(totp|phone_code|email_code)$/.test(flow.factor.strategy),
    },
  useAutoSubmit,
);

function attributesOf({ strategy }: ReverificationFactor): InputHTMLAttributes<HTMLInputElement> {
  if (strategy === "password")
    return { name: "password", type: "password", autoComplete: "current-password" };
  return strategy === "backup_code" ? backupCode : oneTimeCode;
}
