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
