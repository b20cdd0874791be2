"use client";

import { createAction } from "../shared/create-action.js";
import { totpEnrollment } from "./context.js";

/** Asks whether to remove the app. Renders a `<button>` while one is set up. */
export const TotpEnrollmentDisable = createAction(
  totpEnrollment,
  "disable",
  ({ flow, words }) => flow.status === "enabled" && { text: words.disable, act: flow.disable },
);
