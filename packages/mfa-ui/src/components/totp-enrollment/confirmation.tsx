"use client";

import { createConfirmation } from "../shared/create-confirmation.js";
import { totpEnrollment } from "./context.js";

/**
 * Says what removing the app means; describes the buttons beside it. Renders a `<p>`.
 *
 * @selector [data-last-factor] no other second factor is left
 */
export const TotpEnrollmentConfirmation = createConfirmation(totpEnrollment, ({ flow, words }) => {
  if (flow.status !== "confirming" && flow.status !== "disabling") return null;
  const { lastFactor } = flow;
  return { text: lastFactor ? words["confirmation.last"] : words.confirmation, lastFactor };
});
