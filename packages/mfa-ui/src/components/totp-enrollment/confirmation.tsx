"use client";

import { createText } from "../shared/create-text.js";
import { totpEnrollment } from "./context.js";

/**
 * Says what removing the app means; describes the buttons beside it. Renders a `<p>`.
 *
 * @selector [data-last-factor] no other second factor is left
 */
export const TotpEnrollmentConfirmation = createText(
  totpEnrollment,
  "confirmation",
  ({ flow, words }) =>
    (flow.status === "confirming" || flow.status === "disabling") &&
    (flow.lastFactor ? words["confirmation.last"] : words.confirmation),
  { describes: true, state: ({ flow }) => ({ "last-factor": "lastFactor" in flow && flow.lastFactor }) },
);
