import { enRetryIn } from "./errors.js";
import type { Message, PluralMessage } from "./words.js";

/** The words of the setup that an instance requires. */
export interface MfaSetupMessages {
  /** Why the person is here. */
  readonly introduction: Message;
  /** Names the list of methods. */
  readonly methods: Message;
  readonly "method.totp": Message;
  readonly "method.phone_code": Message;
  /** Goes back to the choice. */
  readonly cancel: Message;
  readonly signOut: Message;
  readonly retry: Message;
  readonly reload: Message;
  readonly "status.finishing": Message;
  readonly "status.complete": Message;
  readonly retryIn: PluralMessage;
}

/** English words of the setup that an instance requires. */
export const enMfaSetup: MfaSetupMessages = {
  introduction: "Your account needs a second step for signing in. Set one up to go on.",
  methods: "Ways to set up a second step",
  "method.totp": "Use an authenticator app",
  "method.phone_code": "Use a phone number",
  cancel: "Choose another way",
  signOut: "Sign out",
  retry: "Try again",
  reload: "Reload the page",
  "status.finishing": "Signing you in…",
  "status.complete": "You are signed in.",
  retryIn: enRetryIn,
};
