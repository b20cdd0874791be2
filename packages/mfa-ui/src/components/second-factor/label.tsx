"use client";

import { createLabel } from "../shared/create-label.js";
import { secondFactor } from "./context.js";
import { isCodeStep } from "./flow-steps.js";

/** Names the code field. Renders a `<label>`. */
export const SecondFactorLabel = createLabel(
  secondFactor,
  ({ flow, words }) => isCodeStep(flow) && words[`label.${flow.factor.strategy}`],
);
