import { describe, expect, test } from "vitest";
import { normalizePhoneNumber } from "../../../packages/mfa-ui/src/internal/normalize-phone-number.js";

describe("what is written between the digits is left out", () => {
  test.each([
    ["nothing to do", "+15005550006"],
    ["spaces", "+1 500 555 0006"],
    ["no-break and narrow no-break spaces", "+1\u00a0500\u202f555\u00a00006"],
    ["brackets", "+1 (500) 5550006"],
    ["full-width brackets", "+1（500）5550006"],
    ["dashes of every kind", "+1-500–555‑0006"],
    ["dots", "+1.500.555.0006"],
    ["full-width dots", "+1．500．555．0006"],
    ["several", " +1 (500) 555-0006\n"],
    ["invisible marks, as a copied contact has them", "\u202a+15005550006\u202c"],
  ])("%s", (_, typed) => {
    expect(normalizePhoneNumber(typed)).toBe("+15005550006");
  });
});

describe("digits and the plus sign are ASCII", () => {
  test.each([
    ["full-width", "＋１５００５５５０００６"],
    ["Arabic-Indic", "+١٥٠٠٥٥٥٠٠٠٦"],
    ["Devanagari", "+१५००५५५०००६"],
  ])("%s", (_, typed) => {
    expect(normalizePhoneNumber(typed)).toBe("+15005550006");
  });
});

test("nothing is made up: a number without a country code stays without one", () => {
  expect(normalizePhoneNumber("0151 123456")).toBe("0151123456");
  expect(normalizePhoneNumber("0049 151 123456")).toBe("0049151123456");
});

test("what is no number stays for Clerk to refuse", () => {
  expect(normalizePhoneNumber("call me")).toBe("callme");
  expect(normalizePhoneNumber("+49 151/123456")).toBe("+49151/123456");
});

test("a normalized number stays as it is", () => {
  for (const typed of ["+1 (500) 555-0006", "＋１", "(.)", "", "call me"]) {
    const once = normalizePhoneNumber(typed);
    expect(normalizePhoneNumber(once)).toBe(once);
  }
});

test("only separators are no number", () => {
  expect(normalizePhoneNumber(" (-) .\u200f ")).toBe("");
});
