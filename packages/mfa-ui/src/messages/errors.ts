import type { ErrorMessages, PluralMessage } from "./words.js";

/** English words for the errors whose text by Clerk is missing or not for people. Its own text serves for the others. */
export const enErrors: ErrorMessages = {
  "value-missing": "This field is empty. Fill it in.",
  "code-malformed": "That is not a six-digit code. Check it and try again.",
  network: "There is no connection. Check your network and try again.",
  unavailable: "The sign-in service does not answer. Try again later.",
  conflict: "Something changed in the meantime, for example in another tab. Reload the page and try again.",
  "signed-out": "You are signed out. Sign in again.",
  "last-factor": "This is your last second step. Add another one before you remove it.",
  "phone-taken": "This phone number is already in use. Enter another one.",
  unknown: "Something went wrong. Try again.",
};

/** English words for the wait after an error. */
export const enRetryIn: PluralMessage = {
  one: "Try again in {count} second.",
  other: "Try again in {count} seconds.",
};
