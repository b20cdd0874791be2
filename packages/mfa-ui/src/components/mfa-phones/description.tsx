"use client";

import { format } from "../../messages/format.js";
import { createText } from "../shared/create-text.js";
import { mfaPhones } from "./context.js";
import { isNumberStep } from "./flow-steps.js";

/** Says what to type; describes the field of the form. Renders a `<p>`. */
export const MfaPhonesDescription = createText(
  mfaPhones,
  "description",
  ({ flow, words }) => {
    if (isNumberStep(flow)) return words["description.number"];
    // While no code went out there is none to describe.
    if (!("sent" in flow && flow.sent)) return null;
    return format(words["description.code"], { phone: flow.phone.phoneNumber });
  },
  { describes: true },
);
