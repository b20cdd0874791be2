import type { ErrorMessages, PluralMessage } from "./words.js";

/** English words for the errors whose text by Clerk is missing or not for people. Its own text serves for the others. */
export const enErrors: ErrorMessages = {
  network: "There is no connection. Check your network and try again.",
  unavailable: "The sign-in service does not answer. Try again later.",
  conflict: "This sign-in has expired or went on elsewhere. Start again.",
  "signed-out": "You are signed out. Sign in again.",
  unknown: "Something went wrong. Try again.",
};

/** English words for the wait after an error. */
export const enRetryIn: PluralMessage = {
  one: "Try again in {count} second.",
  other: "Try again in {count} seconds.",
};
