/** A code as the person meant it: no spaces, dashes or invisible marks, digits of every script as ASCII digits. */
export function normalizeCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, "")
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** As {@link normalizeCode}, in lower case: backup codes are assumed not to tell cases apart. */
export function normalizeBackupCode(typed: string): string {
  return normalizeCode(typed).toLowerCase();
}

// Unicode puts the ten digits of a script next to each other in order, so the zero is found by walking back.
function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value;
}
