import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of the step-up before a sensitive change. `{destination}` is the masked phone number or email address. */
export interface ReverificationMessages {
  /** Why the person has to verify. */
  readonly introduction: Message;
  /** Clerk takes no factor that is here. */
  readonly unsupported: Message;
  readonly "label.password": Message;
  readonly "label.email_code": Message;
  readonly "label.phone_code": Message;
  readonly "label.totp": Message;
  readonly "label.backup_code": Message;
  readonly "description.email_code": Message;
  readonly "description.phone_code": Message;
  readonly "description.totp": Message;
  readonly "description.backup_code": Message;
  readonly factors: Message;
  readonly "factor.password": Message;
  readonly "factor.email_code": Message;
  readonly "factor.phone_code": Message;
  readonly "factor.totp": Message;
  readonly "factor.backup_code": Message;
  readonly submit: Message;
  readonly resend: Message;
  readonly resendIn: PluralMessage;
  readonly retry: Message;
  readonly cancel: Message;
  readonly "status.starting": Message;
  readonly "status.sending": Message;
  readonly "status.sent": Message;
  readonly "status.verifying": Message;
  readonly retryIn: PluralMessage;
}

/** English words of the step-up. */
export const enReverification: ReverificationMessages = {
  introduction: "Before this change, confirm that it is you.",
  unsupported:
    "There is no way here to confirm that it is you. Sign out and in again, then repeat the change.",
  "label.password": "Password",
  "label.email_code": "Email code",
  "label.phone_code": "SMS code",
  "label.totp": "Authenticator code",
  "label.backup_code": "Backup code",
  "description.email_code": "Enter the code sent to {destination}.",
  "description.phone_code": "Enter the code sent to {destination}.",
  "description.totp": "Enter the code that your authenticator app shows.",
  "description.backup_code": "Enter one of the backup codes that you saved. Each works once.",
  factors: "Other ways to confirm",
  "factor.password": "Use your password",
  "factor.email_code": "Send an email to {destination}",
  "factor.phone_code": "Send an SMS to {destination}",
  "factor.totp": "Use your authenticator app",
  "factor.backup_code": "Use a backup code",
  submit: "Confirm",
  resend: "Send another code",
  resendIn: { one: "Send another code in {count} second", other: "Send another code in {count} seconds" },
  retry: "Try again",
  cancel: "Do not change anything",
  "status.starting": "One moment…",
  "status.sending": "Sending a code to {destination}…",
  "status.sent": "A code was sent to {destination}.",
  "status.verifying": "Checking…",
  retryIn: enRetryIn,
};
