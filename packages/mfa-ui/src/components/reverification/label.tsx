"use client";

import { createLabel } from "../shared/create-label.js";
import { reverification } from "./context.js";
import { isFormStep } from "./flow-steps.js";

/** Names the field. Renders a `<label>`. */
export const ReverificationLabel = createLabel(
  reverification,
  ({ flow, words }) => isFormStep(flow) && words[`label.${flow.factor.strategy}`],
);
