"use client";

import { createAction } from "../shared/create-action.js";
import { phoneRow } from "./context.js";
import { labelOf } from "./phone-actions.js";

/** Asks whether the number is to be no second factor any more. Renders a `<button>`. */
export const MfaPhonesUnreserve = createAction(phoneRow, "unreserve", ({ phone, words }) => {
  const { unreserve: act } = phone;
  return act && { text: words.unreserve, label: labelOf(words.unreserve, phone), act };
});
