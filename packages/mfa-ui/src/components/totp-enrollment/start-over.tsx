"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/**
 * Creates a new key in place of the one that is shown. Renders a `<button>`.
 *
 * @selector [data-pending] the new key is being created
 */
export const TotpEnrollmentStartOver = createAction(totpEnrollment, "start-over", ({ flow, words }) => {
  if (flow.status === "starting") return flow.again && { text: words.startOver, pending: true };
  return flow.status === "entering" && { text: words.startOver, act: flow.startOver };
});
