"use client";

import { format } from "../../messages/format.js";
import { createConfirmation } from "../shared/create-confirmation.js";
import { type PhoneValue, phoneRow } from "./context.js";

/**
 * Says what the change means that waits for a confirmation; describes the buttons beside it. Renders a `<p>` then.
 *
 * @selector [data-last-factor] no other second factor is left
 */
export const MfaPhonesConfirmation = createConfirmation(phoneRow, ({ phone, words }) => {
  const kind = confirmedOf(phone);
  if (!kind) return null;
  const { lastFactor, phoneNumber } = phone;
  const message = `confirmation.${kind}` as const;
  const text = lastFactor ? words[`${message}.last`] : words[message];
  return { text: format(text, { phone: phoneNumber }), lastFactor };
});

/** The change that waits for a confirmation, or was confirmed and is under way. */
export function confirmedOf({ confirming, pending }: PhoneValue["phone"]): "unreserve" | "destroy" | null {
  return confirming ?? (pending === "unreserve" || pending === "destroy" ? pending : null);
}
