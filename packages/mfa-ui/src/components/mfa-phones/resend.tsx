"use client";

import { createResend } from "../shared/create-resend.js";
import { mfaPhones } from "./context.js";

/**
 * Sends another code, and says how long until it can. Renders a `<button>` while a code is being typed.
 *
 * @selector [data-pending] a code is being sent
 * @selector [data-waiting] Clerk takes no request yet
 */
export const MfaPhonesResend = createResend(
  mfaPhones,
  ({ flow }) => flow.status === "entering" && flow.resend,
);
