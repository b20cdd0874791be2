"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/** Reloads a page on which Clerk did not load. Renders a `<button>` then. */
export const TotpEnrollmentRetry = createAction(
  totpEnrollment,
  "retry",
  ({ flow, words }) => flow.status === "unavailable" && { text: words.reload, act: flow.reload },
);
