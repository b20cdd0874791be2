"use client";

import { createSubmit } from "../shared/create-form.js";
import { totpEnrollment } from "./context.js";
import { keyOf } from "./flow-steps.js";

/**
 * Submits the code. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] a code is being checked
 */
export const TotpEnrollmentSubmit = createSubmit(
  totpEnrollment,
  "submit",
  ({ flow, words }) => keyOf(flow) && { text: words.submit, pending: flow.status === "verifying" },
);
