"use client";

import { createAction } from "../shared/create-action.js";
import { phoneRow } from "./context.js";
import { changeAction } from "./phone-actions.js";

/**
 * Makes the number a second factor. Renders a `<button>` where that can be.
 *
 * @selector [data-pending] the change is under way
 */
export const MfaPhonesReserve = createAction(phoneRow, "reserve", (value) => changeAction(value, "reserve"));
