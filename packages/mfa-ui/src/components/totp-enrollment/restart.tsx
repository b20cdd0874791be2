"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/** Creates a new key in place of the one that is shown. Renders a `<button>`. */
export const TotpEnrollmentRestart = createAction(
  totpEnrollment,
  "restart",
  ({ flow, words }) => flow.status === "entering" && { text: words.restart, act: flow.restart },
);
