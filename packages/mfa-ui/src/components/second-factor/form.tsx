"use client";

import { createForm } from "../shared/create-form.js";
import { secondFactor } from "./context.js";
import { isCodeStep } from "./flow-steps.js";

/**
 * Submits the code typed into the field named `code`; while one is being sent, once that has worked. Renders a `<form>` from
 * the sending of a code to its check.
 */
export const SecondFactorFormPart = createForm(secondFactor, ({ flow }) => {
  if (flow.status === "entering")
    return { pending: false, submit: (fields) => flow.submit(String(fields.get("code") ?? "")) };
  return isCodeStep(flow) && { pending: true, sending: flow.status === "sending", submit() {} };
});
