"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/**
 * Removes the app. Renders a `<button>` while a confirmation is needed.
 *
 * @selector [data-pending] the app is being removed
 */
export const TotpEnrollmentConfirm = createAction(
  totpEnrollment,
  "confirm",
  ({ flow, words }) => {
    if (flow.status === "disabling") return { text: words.confirm, pending: true };
    return flow.status === "confirming" && { text: words.confirm, act: flow.confirm };
  },
  { described: true },
);
