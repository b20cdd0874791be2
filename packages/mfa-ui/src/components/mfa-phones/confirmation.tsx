"use client";

import { format } from "../../messages/format.js";
import { createText } from "../shared/create-text.js";
import { type PhoneValue, phoneRow } from "./context.js";

/**
 * Says what the change means that waits for a confirmation; describes the buttons beside it. Renders a `<p>` then.
 *
 * @selector [data-last-factor] no other second factor is left
 */
export const MfaPhonesConfirmation = createText(phoneRow, "confirmation", confirmationText, {
  describes: true,
  state: ({ phone }) => ({ "last-factor": phone.lastFactor }),
});

function confirmationText({ phone, words }: PhoneValue): string | null {
  const kind = confirmedOf(phone);
  if (!kind) return null;
  const message = `confirmation.${kind}` as const;
  return format(phone.lastFactor ? words[`${message}.last`] : words[message], { phone: phone.phoneNumber });
}

/** The change that waits for a confirmation, or was confirmed and is under way. */
export function confirmedOf({ confirming, pending }: PhoneValue["phone"]): "unreserve" | "destroy" | null {
  return confirming ?? (pending === "unreserve" || pending === "destroy" ? pending : null);
}
