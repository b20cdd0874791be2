/** A code as the person meant it: no spaces, dashes or invisible marks, digits of every script as ASCII digits. */
export function normalizeCode(typed: string): string {
  return plain(typed).replace(separators, "");
}

/** As {@link normalizeCode}, in lower case: backup codes are assumed not to be case-sensitive. */
export function normalizeBackupCode(typed: string): string {
  return normalizeCode(typed).toLowerCase();
}

/**
 * The one run of six digits in a text, such as `123456` in `Your code is 123 456.`; `null` when there is none, or another
 * one beside it. Digits with spaces or dashes between them are one run, and a letter next to one makes it something else.
 */
export function findCode(typed: string): string | null {
  const text = plain(typed).replace(betweenDigits, "$1");
  const [code = null, other] = new Set(text.match(/\b\d{6}\b/g));
  return other === undefined ? code : null;
}

const separators = /[\s\p{Pd}\u2212]/gu;
const betweenDigits = /(\d)[\s\p{Pd}\u2212]+(?=\d)/gu;

function plain(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

// Unicode puts the ten digits of a script next to each other in order, so the zero is found by walking back.
function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value;
}
