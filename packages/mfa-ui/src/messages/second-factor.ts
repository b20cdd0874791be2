import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of the second-factor step. `{destination}` is the masked phone number or email address. */
export interface SecondFactorMessages {
  readonly "label.totp": Message;
  readonly "label.phone_code": Message;
  readonly "label.email_code": Message;
  readonly "label.backup_code": Message;
  readonly "description.totp": Message;
  readonly "description.phone_code": Message;
  readonly "description.email_code": Message;
  readonly "description.backup_code": Message;
  readonly factors: Message;
  readonly "factor.totp": Message;
  readonly "factor.phone_code": Message;
  readonly "factor.email_code": Message;
  readonly "factor.backup_code": Message;
  readonly notice: Message;
  readonly suggestion: Message;
  readonly submit: Message;
  readonly resend: Message;
  readonly resendIn: PluralMessage;
  readonly retry: Message;
  readonly reload: Message;
  readonly startOver: Message;
  readonly "status.sending": Message;
  readonly "status.sent": Message;
  readonly "status.verifying": Message;
  readonly "status.finishing": Message;
  readonly "status.complete": Message;
  readonly "status.unsupported": Message;
  readonly retryIn: PluralMessage;
}

/** English words of the second-factor step. */
export const enSecondFactor: SecondFactorMessages = {
  "label.totp": "Authenticator code",
  "label.phone_code": "SMS code",
  "label.email_code": "Email code",
  "label.backup_code": "Backup code",
  "description.totp": "Enter the code that your authenticator app shows.",
  "description.phone_code": "Enter the code sent to {destination}.",
  "description.email_code": "Enter the code sent to {destination}.",
  "description.backup_code": "Enter one of the backup codes that you saved. Each works once.",
  factors: "Other ways to verify",
  "factor.totp": "Use your authenticator app",
  "factor.phone_code": "Send an SMS to {destination}",
  "factor.email_code": "Send an email to {destination}",
  "factor.backup_code": "Use a backup code",
  notice: "You are signing in on a new device, so we check that it is you.",
  suggestion: "That looks like a backup code. Use it as one",
  submit: "Verify",
  resend: "Send another code",
  resendIn: { one: "Send another code in {count} second", other: "Send another code in {count} seconds" },
  retry: "Try again",
  reload: "Reload the page",
  startOver: "Use another account",
  "status.sending": "Sending a code to {destination}…",
  "status.sent": "A code was sent to {destination}.",
  "status.verifying": "Checking the code…",
  "status.finishing": "Signing you in…",
  "status.complete": "You are signed in.",
  "status.unsupported": "This sign-in needs a step that this page does not have.",
  retryIn: enRetryIn,
};
