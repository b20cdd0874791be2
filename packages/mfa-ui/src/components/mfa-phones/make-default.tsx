"use client";

import { createAction } from "../shared/create-action.js";
import { phoneRow } from "./context.js";
import { changeAction } from "./phone-actions.js";

/**
 * Makes a sign-in offer the number first. Renders a `<button>` where that can be.
 *
 * @selector [data-pending] the change is under way
 */
export const MfaPhonesMakeDefault = createAction(phoneRow, "make-default", (value) =>
  changeAction(value, "makeDefault"),
);
