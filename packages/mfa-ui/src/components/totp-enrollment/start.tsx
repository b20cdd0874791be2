"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/**
 * Creates the key, also after that failed. Renders a `<button>` while no app is set up.
 *
 * @selector [data-pending] the key is being created
 */
export const TotpEnrollmentStart = createAction(totpEnrollment, "start", ({ flow, words }) => {
  if (flow.status === "starting") return !flow.again && { text: words.start, pending: true };
  return flow.status === "disabled" && { text: words.start, act: flow.start };
});
