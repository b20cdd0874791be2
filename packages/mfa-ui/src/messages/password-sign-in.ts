import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of the password step. */
export interface PasswordSignInMessages {
  readonly "label.identifier": Message;
  readonly "label.password": Message;
  readonly submit: Message;
  readonly retry: Message;
  readonly reload: Message;
  readonly startOver: Message;
  readonly resume: Message;
  readonly signOut: Message;
  readonly "status.submitting": Message;
  readonly "status.finishing": Message;
  readonly "status.complete": Message;
  readonly "status.unsupported": Message;
  readonly retryIn: PluralMessage;
}

/** English words of the password step. */
export const enPasswordSignIn: PasswordSignInMessages = {
  "label.identifier": "Email address",
  "label.password": "Password",
  submit: "Continue",
  retry: "Try again",
  reload: "Reload the page",
  startOver: "Start over",
  resume: "Continue as the signed-in user",
  signOut: "Sign out",
  "status.submitting": "Checking your password…",
  "status.finishing": "Signing you in…",
  "status.complete": "You are signed in.",
  "status.unsupported": "This sign-in needs a step that this page does not have.",
  retryIn: enRetryIn,
};
