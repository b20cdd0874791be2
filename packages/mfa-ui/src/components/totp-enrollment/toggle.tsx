"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";
import { isSetUp } from "./flow-steps.js";

/** Shows the key as text in place of the QR code, and back. Renders a `<button>` unless both are shown. */
export const TotpEnrollmentToggle = createAction(
  totpEnrollment,
  "toggle",
  ({ flow, words, format, showAs }) =>
    isSetUp(flow) &&
    format !== "both" && {
      text: format === "qr" ? words.showSecret : words.showQrCode,
      act: () => showAs(format === "qr" ? "text" : "qr"),
      state: { format },
    },
);
