"use client";

import { createText } from "../shared/create-text.js";
import { mfaPhones } from "./context.js";

/** Says that there is no phone number. Renders a `<p>` then. */
export const MfaPhonesEmpty = createText(
  mfaPhones,
  "empty",
  ({ flow, words }) => flow.status === "listing" && flow.phones.length === 0 && words.empty,
);
