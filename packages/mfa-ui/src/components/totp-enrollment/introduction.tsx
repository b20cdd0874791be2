"use client";

import { createText } from "../shared/create-text.js";
import { totpEnrollment } from "./context.js";

/** Says what an authenticator app is for, before one is set up. Renders a `<p>`. */
export const TotpEnrollmentIntroduction = createText(
  totpEnrollment,
  "introduction",
  ({ flow, words }) =>
    (flow.status === "disabled" || (flow.status === "starting" && !flow.again)) && words.introduction,
);
