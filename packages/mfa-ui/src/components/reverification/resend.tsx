"use client";

import { createResend } from "../shared/create-resend.js";
import { reverification } from "./context.js";

/**
 * Sends another code, and says how long until it can. Renders a `<button>` for factors to which a code is sent.
 *
 * @selector [data-pending] a code is being sent
 * @selector [data-waiting] Clerk takes no request yet
 */
export const ReverificationResend = createResend(
  reverification,
  ({ flow }) => flow.status === "entering" && flow.resend,
);
