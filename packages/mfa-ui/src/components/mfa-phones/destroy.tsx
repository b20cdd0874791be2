"use client";

import { createAction } from "../shared/create-action.js";
import { phoneRow } from "./context.js";
import { labelOf } from "./phone-actions.js";

/** Asks whether to delete the number from the account. Renders a `<button>`. */
export const MfaPhonesDestroy = createAction(phoneRow, "destroy", ({ phone, words }) => {
  const { destroy: act } = phone;
  return act && { text: words.destroy, label: labelOf(words.destroy, phone), act };
});
