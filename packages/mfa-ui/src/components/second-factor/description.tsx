"use client";

import { format } from "../../messages/format.js";
import { createText } from "../shared/create-text.js";
import { secondFactor } from "./context.js";
import { destinationOf, isCodeStep } from "./flow-steps.js";

/** Says where the code comes from; describes the code field. Renders a `<p>`. */
export const SecondFactorDescription = createText(
  secondFactor,
  "description",
  ({ flow, words }) =>
    // While a code is being sent there is none to describe; Status announces the sending.
    isCodeStep(flow) &&
    flow.status !== "sending" &&
    format(words[`description.${flow.factor.strategy}`], destinationOf(flow.factor)),
  { describes: true },
);
