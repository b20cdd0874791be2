"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/** Leaves the enrolment, whose key is forgotten, or the removal. Renders a `<button>`. */
export const TotpEnrollmentCancel = createAction(
  totpEnrollment,
  "cancel",
  ({ flow, words }) => "cancel" in flow && { text: words.cancel, act: flow.cancel },
  { described: true },
);
