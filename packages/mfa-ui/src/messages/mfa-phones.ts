import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of the phone numbers for MFA. `{phone}` is a phone number. */
export interface MfaPhonesMessages {
  readonly empty: Message;
  /** Names the list of the numbers that are second factors. */
  readonly "group.reserved": Message;
  /** Names the list of the verified numbers that are not second factors. */
  readonly "group.available": Message;
  readonly "group.unverified": Message;
  readonly default: Message;
  readonly verify: Message;
  readonly reserve: Message;
  readonly makeDefault: Message;
  readonly unreserve: Message;
  readonly destroy: Message;
  readonly "confirmation.unreserve": Message;
  /** The confirmation when no other second factor is left. */
  readonly "confirmation.unreserve.last": Message;
  readonly "confirmation.destroy": Message;
  /** The confirmation when no other second factor is left. */
  readonly "confirmation.destroy.last": Message;
  readonly "confirm.unreserve": Message;
  readonly "confirm.destroy": Message;
  readonly cancel: Message;
  readonly add: Message;
  readonly "label.number": Message;
  readonly "label.code": Message;
  readonly "description.number": Message;
  readonly "description.code": Message;
  readonly "submit.number": Message;
  readonly "submit.code": Message;
  readonly resend: Message;
  readonly resendIn: PluralMessage;
  readonly retry: Message;
  readonly reload: Message;
  /** Names the backup codes that came with a number. */
  readonly codes: Message;
  readonly "status.creating": Message;
  readonly "status.sending": Message;
  readonly "status.sent": Message;
  readonly "status.verifying": Message;
  readonly "status.reserving": Message;
  readonly "status.reserved": Message;
  readonly "status.unreserved": Message;
  readonly "status.default": Message;
  readonly "status.destroyed": Message;
  readonly retryIn: PluralMessage;
}

/** English words of the phone numbers for MFA. */
export const enMfaPhones: MfaPhonesMessages = {
  empty: "There is no phone number yet. Add one to get codes by SMS when you sign in.",
  "group.reserved": "Phone numbers for sign-in codes",
  "group.available": "Other phone numbers",
  "group.unverified": "Phone numbers to verify",
  default: "Default",
  verify: "Verify",
  reserve: "Use for sign-in codes",
  makeDefault: "Make default",
  unreserve: "Stop using for sign-in codes",
  destroy: "Delete number",
  "confirmation.unreserve": "{phone} will no longer get sign-in codes. The number stays in your account.",
  "confirmation.unreserve.last":
    "{phone} is your only second step. Without it, your password alone is enough to sign in, and backup codes stop working.",
  "confirmation.destroy": "{phone} will be deleted from your account.",
  "confirmation.destroy.last":
    "{phone} is your only second step. Once it is deleted, your password alone is enough to sign in, and backup codes stop working.",
  "confirm.unreserve": "Stop using it",
  "confirm.destroy": "Delete it",
  cancel: "Cancel",
  add: "Add a phone number",
  "label.number": "Phone number",
  "label.code": "SMS code",
  "description.number": "With its country code, such as +1 500 555 0006.",
  "description.code": "Enter the code sent to {phone}.",
  "submit.number": "Send a code",
  "submit.code": "Verify",
  resend: "Send another code",
  resendIn: { one: "Send another code in {count} second", other: "Send another code in {count} seconds" },
  retry: "Try again",
  reload: "Reload the page",
  codes: "Backup codes",
  "status.creating": "Adding the phone number…",
  "status.sending": "Sending a code to {phone}…",
  "status.sent": "A code was sent to {phone}.",
  "status.verifying": "Checking the code…",
  "status.reserving": "The number is verified. Setting it up for sign-in codes…",
  "status.reserved": "{phone} gets sign-in codes now.",
  "status.unreserved": "{phone} gets no sign-in codes any more.",
  "status.default": "{phone} is the default now.",
  "status.destroyed": "{phone} is deleted.",
  retryIn: enRetryIn,
};
