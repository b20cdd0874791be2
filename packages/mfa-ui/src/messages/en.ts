/** A text with `{placeholders}`. */
export type Message = string;

/** Texts for a number, by `Intl.PluralRules` category. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Words for errors, by Clerk's error code or by `MfaErrorKind`; the code wins. */
export type ErrorMessages = Readonly<Record<string, string>>;

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
  readonly "status.diverted": Message;
  readonly retryIn: PluralMessage;
}

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
  readonly "status.diverted": Message;
  readonly retryIn: PluralMessage;
}

/** The words of one language. What a catalogue leaves out stays English. */
export interface MessageCatalogue {
  /** The BCP 47 tag that plural rules go by. */
  readonly locale: string;
  readonly passwordSignIn?: Partial<PasswordSignInMessages>;
  readonly secondFactor?: Partial<SecondFactorMessages>;
  readonly errors?: ErrorMessages;
}

const retryIn: PluralMessage = {
  one: "Try again in {count} second.",
  other: "Try again in {count} seconds.",
};

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
  "status.diverted": "This sign-in needs a step that this page does not have.",
  retryIn,
};

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
  "status.diverted": "This sign-in needs a step that this page does not have.",
  retryIn,
};

/** English words for the errors whose text by Clerk is missing or not for people. Its own text serves for the others. */
export const enErrors: ErrorMessages = {
  network: "There is no connection. Check your network and try again.",
  unavailable: "The sign-in service does not answer. Try again later.",
  conflict: "This sign-in has expired or went on elsewhere. Start again.",
  "signed-out": "You are signed out. Sign in again.",
  unknown: "Something went wrong. Try again.",
};

/** The English catalogue: what other languages are typed by. */
export const en: Required<MessageCatalogue> = {
  locale: "en",
  passwordSignIn: enPasswordSignIn,
  secondFactor: enSecondFactor,
  errors: enErrors,
};
