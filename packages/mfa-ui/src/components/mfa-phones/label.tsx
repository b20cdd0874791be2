"use client";

import { createLabel } from "../shared/create-label.js";
import { mfaPhones } from "./context.js";
import { isCodeStep, isNumberStep } from "./flow-steps.js";

/** Names the field of the form. Renders a `<label>`. */
export const MfaPhonesLabel = createLabel(mfaPhones, ({ flow, words }) => {
  if (isNumberStep(flow)) return words["label.number"];
  return isCodeStep(flow) && words["label.code"];
});
