import type { MfaPhone } from "../../flows/mfa-phones/result.js";
import type { PhoneChangeKind } from "../../flows/mfa-phones/state.js";
import type { Action } from "../shared/create-action.js";
import type { PhoneValue } from "./context.js";

/** The button of a change, while it can be made or is under way. Its name has the number, since a list has many. */
export function changeAction({ phone, words }: PhoneValue, kind: PhoneChangeKind): Action | null {
  const act = phone[kind];
  const pending = phone.pending === kind;
  if (!act && !pending) return null;
  return { text: words[kind], label: labelOf(words[kind], phone), act: act ?? nothing, pending };
}

/** A button's name in a list of many: what it says, and the number. */
export function labelOf(text: string, { phoneNumber }: MfaPhone): string {
  return `${text} ${phoneNumber}`;
}

function nothing(): void {}
