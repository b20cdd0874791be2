"use client";

import { createText } from "../shared/create-text.js";
import { totpEnrollment } from "./context.js";
import { keyOf } from "./flow-steps.js";

/** Says what to do with the key and the code; describes the code field. Renders a `<p>`. */
export const TotpEnrollmentDescription = createText(
  totpEnrollment,
  "description",
  ({ flow, words }) => keyOf(flow) && words.description,
  { describes: true },
);
