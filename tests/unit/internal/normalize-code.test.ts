import { describe, expect, test } from "vitest";
import { normalizeBackupCode, normalizeCode } from "../../../packages/mfa-ui/src/internal/normalize-code.js";

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
