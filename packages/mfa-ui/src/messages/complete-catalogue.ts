import type { MfaErrorKind } from "../clerk/mfa-error.js";
import type { PasswordSignInMessages, SecondFactorMessages } from "./en.js";

/** A catalogue that leaves nothing to English: every word, and a text for every kind of error. */
export interface CompleteCatalogue {
  readonly locale: string;
  readonly passwordSignIn: PasswordSignInMessages;
  readonly secondFactor: SecondFactorMessages;
  readonly errors: Readonly<Record<MfaErrorKind, string>>;
}
