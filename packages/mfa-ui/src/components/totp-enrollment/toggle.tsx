"use client";

import { type ActionProps, type ActionState, createAction } from "../shared/create-action.js";
import { type TotpEnrollmentValue, totpEnrollment } from "./context.js";
import { isSetUp } from "./flow-steps.js";

/** Shows the key as text in place of the QR code, and back. Renders a `<button>` unless both are shown. */
export const TotpEnrollmentToggle = createAction<TotpEnrollmentValue, { format: "qr" | "text" }>(
  totpEnrollment,
  "toggle",
  ({ flow, words, format, showAs }) =>
    isSetUp(flow) &&
    format !== "both" && {
      text: format === "qr" ? words.showSecret : words.showQrCode,
      act: () => showAs(format === "qr" ? "text" : "qr"),
      data: { format },
      known: { format },
    },
);

/** What a Toggle knows. */
export interface TotpEnrollmentToggleState extends ActionState {
  /** How the key is shown now. */
  readonly format: "qr" | "text";
}

/** Props of {@link TotpEnrollmentToggle}. */
export type TotpEnrollmentToggleProps = ActionProps<TotpEnrollmentToggleState>;
