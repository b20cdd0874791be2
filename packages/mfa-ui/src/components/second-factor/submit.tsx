"use client";

import { createSubmit } from "../shared/create-form.js";
import { secondFactor } from "./context.js";
import { isCodeStep } from "./flow-steps.js";

/**
 * Submits the code. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] a code is being sent or checked
 */
export const SecondFactorSubmit = createSubmit(
  secondFactor,
  "submit",
  ({ flow, words }) => isCodeStep(flow) && { text: words.submit, pending: flow.status !== "entering" },
);
