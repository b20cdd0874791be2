"use client";

import { createForm } from "../shared/create-form.js";
import { reverification } from "./context.js";
import { isFormStep } from "./flow-steps.js";

/**
 * Submits the field named `password` or `code`; while a code is being sent, once that has worked. Renders a `<form>` from
 * the sending of a code to its check.
 */
export const ReverificationFormPart = createForm(reverification, ({ flow }) => {
  if (flow.status === "entering")
    return {
      pending: false,
      submit: (fields) => flow.submit(String(fields.get("password") ?? fields.get("code") ?? "")),
    };
  return isFormStep(flow) && { pending: true, sending: flow.status === "sending", submit() {} };
});
