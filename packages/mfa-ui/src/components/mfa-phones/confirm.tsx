"use client";

import { createAction } from "../shared/create-action.js";
import { confirmedOf } from "./confirmation.js";
import { phoneRow } from "./context.js";

/**
 * Makes the change that waits for a confirmation. Renders a `<button>` then.
 *
 * @selector [data-pending] the change is under way
 */
export const MfaPhonesConfirm = createAction(
  phoneRow,
  "confirm",
  ({ phone, words }) => {
    const kind = confirmedOf(phone);
    if (!kind) return null;
    return { text: words[`confirm.${kind}`], act: phone.confirm ?? nothing, pending: phone.pending !== null };
  },
  { described: true },
);

function nothing(): void {}
