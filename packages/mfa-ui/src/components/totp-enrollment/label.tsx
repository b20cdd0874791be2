"use client";

import { createLabel } from "../shared/create-label.js";
import { totpEnrollment } from "./context.js";
import { keyOf } from "./flow-steps.js";

/** Names the code field. Renders a `<label>`. */
export const TotpEnrollmentLabel = createLabel(
  totpEnrollment,
  ({ flow, words }) => keyOf(flow) && words.label,
);
