import type { MfaError, MfaErrorEntry } from "../clerk/mfa-error.js";
import { enErrors } from "./errors.js";
import type { ErrorMessages, PluralMessage } from "./words.js";

/** Fills the `{placeholders}` of a text. */
export function format(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text for a number, with `{count}` filled in. */
export function formatCount(forms: PluralMessage, count: number, locale: string): string {
  const category = new Intl.PluralRules(locale).select(count);
  return format(forms[category] ?? forms.other, { count: new Intl.NumberFormat(locale).format(count) });
}

/**
 * What to tell a person about an error: for each of Clerk's entries the word for its code, else for the error's kind,
 * else Clerk's own text, else the word for `unknown`. Without `words`, English.
 */
export function errorText(error: MfaError, words: ErrorMessages = enErrors): string {
  const entries = error.all.length > 0 ? error.all : [{ code: "", message: "", param: null }];
  return joinSentences([...new Set(entries.map((entry) => entryText(entry, error, words)))]);
}

// Clerk leaves the full stop out of some texts; beside another sentence it is needed.
function joinSentences(texts: readonly string[]): string {
  const last = texts.length - 1;
  return texts
    .map((text, index) => (index < last && /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text))
    .join(" ");
}

// Only Clerk's text of these says how long, or how many tries are left.
const clerkKnowsBest = /^(user_locked|account_lockout_warning)$/;

function entryText({ code, message }: MfaErrorEntry, { kind }: MfaError, words: ErrorMessages): string {
  const kept = clerkKnowsBest.test(code) ? message : "";
  const ofKind = kind === "unknown" ? "" : words[kind];
  // A code is the server's: it may be a name that every object has.
  const ofCode = Object.hasOwn(words, code) ? words[code] : "";
  return ofCode || kept || ofKind || message || words.unknown || "";
}

/** {@link errorText}, and when the same can be tried again if Clerk named a time. `now` is in milliseconds since 1970. */
export function errorSentence(
  error: MfaError,
  words: { readonly errors: ErrorMessages; readonly retryIn: PluralMessage; readonly locale: string },
  now: number,
): string {
  const text = errorText(error, words.errors);
  const seconds = error.retryAt ? Math.ceil((error.retryAt.getTime() - now) / 1000) : 0;
  return seconds > 0 ? joinSentences([text, formatCount(words.retryIn, seconds, words.locale)]) : text;
}
