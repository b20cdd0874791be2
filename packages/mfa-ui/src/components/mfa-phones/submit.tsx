"use client";

import { createSubmit } from "../shared/create-form.js";
import { mfaPhones } from "./context.js";
import { isCodeStep, isNumberStep } from "./flow-steps.js";

/**
 * Submits the form. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] a number is being added, or a code sent or checked
 */
export const MfaPhonesSubmit = createSubmit(mfaPhones, "submit", ({ flow, words }) => {
  if (isNumberStep(flow)) return { text: words["submit.number"], pending: flow.status === "creating" };
  return isCodeStep(flow) && { text: words["submit.code"], pending: flow.status !== "entering" };
});
