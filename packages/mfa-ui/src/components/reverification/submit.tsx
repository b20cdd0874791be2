"use client";

import { createSubmit } from "../shared/create-form.js";
import { reverification } from "./context.js";
import { isFormStep } from "./flow-steps.js";

/**
 * Submits the password or the code. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] a code is being sent, or what was typed is being checked
 */
export const ReverificationSubmit = createSubmit(
  reverification,
  "submit",
  ({ flow, words }) => isFormStep(flow) && { text: words.submit, pending: flow.status !== "entering" },
);
