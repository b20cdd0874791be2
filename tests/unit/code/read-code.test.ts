import { describe, expect, test, vi } from "vitest";
import { createMfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { keepRefusal, readCode } from "../../../packages/mfa-ui/src/flows/code/read-code.js";

const missing = { ok: false, error: createMfaError("value-missing") };
const malformed = { ok: false, error: createMfaError("code-malformed") };

describe.each(["totp", "phone_code", "email_code"])("%s", (strategy) => {
  test("is six digits, whatever is around them", () => {
    expect(readCode("Your code is 123 456.", strategy, undefined)).toEqual({ ok: true, value: "123456" });
  });

  test.each(["12345", "1234567", "12345O", "123456 or 654321", "a1b2c3d4", "."])(
    "is nothing else: %s",
    (typed) => {
      expect(readCode(typed, strategy, undefined)).toEqual(malformed);
    },
  );

  test.each(["", "  ", "-", "\u200f"])("is not empty: '%s'", (typed) => {
    expect(readCode(typed, strategy, undefined)).toEqual(missing);
  });
});

describe("backup_code", () => {
  test("has no form to be judged by", () => {
    expect(readCode(" A1B2-C3D4 ", "backup_code", undefined)).toEqual({ ok: true, value: "a1b2c3d4" });
    expect(readCode("It is 123456.", "backup_code", undefined)).toEqual({ ok: true, value: "itis123456." });
  });

  test("is not empty", () => {
    expect(readCode(" - ", "backup_code", undefined)).toEqual(missing);
  });
});

describe("the app's own function", () => {
  test("gets what was typed, and decides", () => {
    const normalize = vi.fn(() => "abc");
    expect(readCode(" 12 ", "totp", normalize)).toEqual({ ok: true, value: "abc" });
    expect(normalize).toHaveBeenCalledExactlyOnceWith(" 12 ");
  });

  test("may find nothing", () => {
    expect(readCode("123456", "totp", () => "")).toEqual(missing);
  });
});

test("what is wrong with the text in the field outlives another message", () => {
  for (const { error } of [missing, malformed]) expect(keepRefusal(error)).toBe(error);
  expect(keepRefusal(createMfaError("code-incorrect"))).toBeNull();
  expect(keepRefusal(null)).toBeNull();
});
