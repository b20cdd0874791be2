import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of the authenticator app's enrolment. */
export interface TotpEnrollmentMessages {
  /** Why one would, before it is set up. */
  readonly introduction: Message;
  readonly start: Message;
  /** The text alternative of the QR code. */
  readonly qrCode: Message;
  /** Shown when the QR code cannot be drawn. */
  readonly qrCodeFailed: Message;
  /** Names the key. */
  readonly secret: Message;
  readonly copySecret: Message;
  readonly link: Message;
  /** Of the button that shows the key in place of the QR code. */
  readonly showSecret: Message;
  /** Of the button that shows the QR code in place of the key. */
  readonly showQrCode: Message;
  readonly label: Message;
  readonly description: Message;
  readonly submit: Message;
  readonly startOver: Message;
  readonly cancel: Message;
  /** Names the backup codes that came with the app. */
  readonly codes: Message;
  readonly disable: Message;
  readonly confirmation: Message;
  /** The confirmation when no other second factor is left. */
  readonly "confirmation.last": Message;
  readonly confirm: Message;
  readonly reload: Message;
  readonly "status.starting": Message;
  readonly "status.verifying": Message;
  readonly "status.copied": Message;
  readonly "status.copyRefused": Message;
  readonly "status.enrolled": Message;
  readonly "status.enabled": Message;
  readonly "status.disabling": Message;
  readonly "status.disabled": Message;
  readonly retryIn: PluralMessage;
}

/** English words of the authenticator app's enrolment. */
export const enTotpEnrollment: TotpEnrollmentMessages = {
  introduction: "Use an authenticator app to get a code whenever you sign in.",
  start: "Set up an authenticator app",
  qrCode: "QR code with the key for your authenticator app",
  qrCodeFailed: "The QR code cannot be shown. Use the key instead.",
  secret: "Key for your authenticator app",
  copySecret: "Copy the key",
  link: "Open in an authenticator app on this device",
  showSecret: "Show the key instead",
  showQrCode: "Show the QR code instead",
  label: "Code from the app",
  description:
    "Scan the QR code with your authenticator app, or give it the key. Then enter the code that it shows.",
  submit: "Verify",
  startOver: "Start again with a new key",
  cancel: "Cancel",
  codes: "Backup codes",
  disable: "Remove the authenticator app",
  confirmation:
    "Codes from your authenticator app will no longer be asked for, nor accepted, when you sign in.",
  "confirmation.last":
    "This is your only second step. Without it, your password alone is enough to sign in, and backup codes stop working.",
  confirm: "Remove it",
  reload: "Reload the page",
  "status.starting": "Creating a key…",
  "status.verifying": "Checking the code…",
  "status.copied": "The key is copied.",
  "status.copyRefused": "The browser did not let us copy. The key is selected: copy it yourself.",
  "status.enrolled": "Your authenticator app is set up.",
  "status.enabled": "An authenticator app is set up.",
  "status.disabling": "Removing the authenticator app…",
  "status.disabled": "The authenticator app is removed.",
  retryIn: enRetryIn,
};
