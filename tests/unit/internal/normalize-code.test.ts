import { describe, expect, test } from "vitest";
import {
  findCode,
  normalizeBackupCode,
  normalizeCode,
} from "../../../packages/mfa-ui/src/internal/normalize-code.js";

describe("separators are left out", () => {
  test.each([
    ["nothing to do", "123456"],
    ["a space", "123 456"],
    ["spaces around", "  123456\n"],
    ["a tab", "123\t456"],
    ["a no-break space", "123\u00a0456"],
    ["a narrow no-break space", "123\u202f456"],
    ["an ideographic space", "123\u3000456"],
    ["a dash", "123-456"],
    ["a no-break hyphen", "123\u2011456"],
    ["an en dash", "123–456"],
    ["an em dash", "123—456"],
    ["a full-width dash", "123－456"],
    ["several", "1 2-3 – 4 5 6"],
    ["a zero-width space", "123\u200b456"],
    ["a byte order mark", "\ufeff123456"],
    ["left-to-right and right-to-left marks", "\u200e123\u200f456"],
    ["bidi embeddings and overrides", "\u202a123\u202c\u202d456\u202e"],
    ["bidi isolates", "\u2066123\u2069\u2067456\u2069"],
    ["an Arabic letter mark", "\u061c123456"],
    ["a soft hyphen", "123\u00ad456"],
    ["a minus sign", "123\u2212456"],
  ])("%s", (_, typed) => {
    expect(normalizeCode(typed)).toBe("123456");
  });
});

describe("digits of every script are ASCII digits", () => {
  const zeros: [script: string, zero: number][] = [
    ["ASCII", 0x30],
    ["Arabic-Indic", 0x660],
    ["Persian", 0x6f0],
    ["Devanagari", 0x966],
    ["Bengali", 0x9e6],
    ["Tamil", 0xbe6],
    ["Thai", 0xe50],
    ["Tibetan", 0xf20],
    ["Myanmar", 0x1040],
    ["Khmer", 0x17e0],
    ["Mongolian", 0x1810],
    ["full-width", 0xff10],
    ["mathematical bold", 0x1d7ce],
    ["mathematical monospace", 0x1d7f6],
    ["Adlam", 0x1e950],
  ];
  test.each(zeros)("%s", (_, zero) => {
    const digits = Array.from({ length: 10 }, (__, value) => String.fromCodePoint(zero + value));
    expect(normalizeCode(digits.join(""))).toBe("0123456789");
    for (const [value, digit] of digits.entries()) expect(normalizeCode(digit)).toBe(String(value));
  });

  test("every decimal digit that Unicode knows becomes the ASCII digit of its value", () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const digit = String.fromCodePoint(codePoint);
      if (/\p{Nd}/u.test(digit)) expect(normalizeCode(digit)).toMatch(/^[0-9]$/);
    }
  });

  test("several scripts in one code", () => {
    expect(normalizeCode("١۲३ 4５6")).toBe("123456");
  });
});

test("a normalized code stays as it is", () => {
  for (const typed of ["123 456", "١٢٣٤٥٦", "A1B2-C3D4", "ﬁ", "", " - "]) {
    const once = normalizeCode(typed);
    expect(normalizeCode(once)).toBe(once);
  }
});

test("only separators are no code", () => {
  expect(normalizeCode(" -–\u200f ")).toBe("");
});

test("letters stay, and keep their case", () => {
  expect(normalizeCode("A1b2-C3d4")).toBe("A1b2C3d4");
});

test("a backup code loses its separators and its case", () => {
  expect(normalizeBackupCode(" A1B2-C3D4 ")).toBe("a1b2c3d4");
  expect(normalizeBackupCode("ＡＢ１２")).toBe("ab12");
});

describe("the code in a text", () => {
  test.each([
    ["alone", "123456"],
    ["in a sentence", "Your code is 123456."],
    ["at its begin", "123456 is your code"],
    ["with a space inside", "Your code is 123 456."],
    ["with a dash inside", "Your code is 123-456."],
    ["with spaces between all", "1 2 3 4 5 6"],
    ["after a prefix", "G-123456"],
    ["in brackets", "Code (123456)"],
    ["before a note", "123456 (valid for 10 minutes)"],
    ["in a message for autofill, where it stands twice", "123456 is your code. @example.com #123456"],
    ["in a script without spaces", "認証コードは123456です"],
    ["in full-width digits", "您的验证码是１２３４５６，请勿泄露"],
    ["in Arabic digits", "رمزك هو ١٢٣٤٥٦"],
    ["with direction marks around it", "رمزك هو \u2066123456\u2069"],
  ])("%s", (_, typed) => {
    expect(findCode(typed)).toBe("123456");
  });

  test.each([
    ["nothing", ""],
    ["too short", "12345"],
    ["too long", "1234567"],
    ["a letter for a digit", "12345O"],
    ["a letter before", "A123456"],
    ["a letter after", "123456A"],
    ["a backup code with six digits in it", "ab123456"],
    ["two", "123456 or 654321"],
    ["two next to each other", "123456 654321"],
    ["a phone number", "+49 151 123456"],
    ["a date before it", "2026-01-01 123456"],
    ["an amount", "1,234.56"],
  ])("none: %s", (_, typed) => {
    expect(findCode(typed)).toBeNull();
  });

  test("is looked for in no time, however long the text is", () => {
    const started = performance.now();
    for (const part of ["1 ", "a", "1", "- ", "1a "]) findCode(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
