import { normalizeCode } from "./normalize-code.js";

/** A phone number as the person meant it: no spaces, dashes, dots, brackets or invisible marks, digits as ASCII digits. */
export function normalizePhoneNumber(typed: string): string {
  return normalizeCode(typed).replace(/[().]/g, "");
}
