"use client";

import { createForm } from "../shared/create-form.js";
import { mfaPhones } from "./context.js";
import { isCodeStep, isNumberStep } from "./flow-steps.js";

/** Submits the field named `phoneNumber`, then the one named `code`. Renders a `<form>` at these steps. */
export const MfaPhonesForm = createForm(mfaPhones, ({ flow }) => {
  if (flow.status === "adding")
    return { pending: false, submit: (fields) => flow.submit(String(fields.get("phoneNumber") ?? "")) };
  if (flow.status === "entering")
    return { pending: false, submit: (fields) => flow.submit(String(fields.get("code") ?? "")) };
  return (isNumberStep(flow) || isCodeStep(flow)) && { pending: true, submit() {} };
});
