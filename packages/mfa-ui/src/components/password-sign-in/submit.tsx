"use client";

import { createSubmit } from "../shared/create-form.js";
import { passwordSignIn } from "./context.js";
import { isFormStep } from "./flow-steps.js";

/**
 * Submits the credentials. Renders a `<button type="submit">` that keeps the focus while it waits.
 *
 * @selector [data-pending] the credentials are being checked
 */
export const PasswordSignInSubmit = createSubmit(
  passwordSignIn,
  "submit",
  ({ flow, words }) => isFormStep(flow) && { text: words.submit, pending: flow.status === "submitting" },
);
