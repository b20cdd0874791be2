"use client";

import { createForm } from "../shared/create-form.js";
import { mfaPhones } from "./context.js";
import { isCodeStep, isNumberStep } from "./flow-steps.js";

/**
 * Submits the field named `phoneNumber`, then the one named `code`; while a code is being sent, once that has worked. Renders
 * a `<form>` at these steps.
 */
export const MfaPhonesForm = createForm(mfaPhones, ({ flow }) => {
  if (flow.status === "adding")
    return { pending: false, submit: (fields) => flow.submit(String(fields.get("phoneNumber") ?? "")) };
  if (flow.status === "entering")
    return { pending: false, submit: (fields) => flow.submit(String(fields.get("code") ?? "")) };
  if (!isNumberStep(flow) && !isCodeStep(flow)) return null;
  return { pending: true, sending: flow.status === "sending", submit() {} };
});
