"use client";

import { createAction } from "../shared/create-action.js";
import { phoneRow } from "./context.js";
import { labelOf } from "./phone-actions.js";

/** Sends a code to a number that is not verified. Renders a `<button>` for such a number. */
export const MfaPhonesVerify = createAction(phoneRow, "verify", ({ phone, words }) => {
  const { verify: act } = phone;
  return act && { text: words.verify, label: labelOf(words.verify, phone), act };
});
