"use client";

import { format } from "../../messages/format.js";
import { createText } from "../shared/create-text.js";
import { reverification } from "./context.js";
import { destinationOf, isFormStep } from "./flow-steps.js";

/** Says where the code comes from; describes the field. Renders a `<p>`, but not for the password. */
export const ReverificationDescription = createText(
  reverification,
  "description",
  ({ flow, words }) => {
    // While a code is being sent there is none to describe; Status announces the sending.
    if (!isFormStep(flow) || flow.status === "sending") return null;
    const { factor } = flow;
    if (factor.strategy === "password") return null;
    return format(words[`description.${factor.strategy}`], destinationOf(factor));
  },
  { describes: true },
);
