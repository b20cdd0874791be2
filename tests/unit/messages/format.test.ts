import { describe, expect, test } from "vitest";
import { createMfaError, type MfaError } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { enErrors } from "../../../packages/mfa-ui/src/messages/errors.js";
import {
  errorSentence,
  errorText,
  format,
  formatCount,
} from "../../../packages/mfa-ui/src/messages/format.js";

describe("placeholders", () => {
  test("are filled, each time they stand there", () => {
    expect(format("{a} and {b}, {a}", { a: "one", b: 2 })).toBe("one and 2, one");
  });

  test("without a value stay as they are", () => {
    expect(format("Sent to {destination}.", {})).toBe("Sent to {destination}.");
  });

  test("of a value are text, not placeholders", () => {
    expect(format("{a}", { a: "{b}", b: "no" })).toBe("{b}");
  });

  test("take an empty value, and the signs that replace() knows, as they are", () => {
    expect(format("[{a}]", { a: "" })).toBe("[]");
    expect(format("[{a}]", { a: "$& $1 $$" })).toBe("[$& $1 $$]");
  });
});

describe("numbers", () => {
  const english = { one: "{count} second", other: "{count} seconds" };

  test.each([
    [0, "0 seconds"],
    [1, "1 second"],
    [2, "2 seconds"],
    [1200, "1,200 seconds"],
  ])("%i in English", (count, text) => {
    expect(formatCount(english, count, "en")).toBe(text);
  });

  test.each([
    [0, "zero"],
    [1, "one"],
    [2, "two"],
    [3, "few"],
    [11, "many"],
    [100, "other"],
  ])("%i in Arabic is %s", (count, text) => {
    const forms = { zero: "zero", one: "one", two: "two", few: "few", many: "many", other: "other" };
    expect(formatCount(forms, count, "ar")).toBe(text);
  });

  test("a form that is left out is the other", () => {
    expect(formatCount({ other: "{count} s" }, 1, "en")).toBe("1 s");
  });

  test("the digits are the locale's", () => {
    expect(formatCount({ other: "{count}" }, 1234, "de")).toBe("1.234");
    expect(formatCount({ other: "{count}" }, 12, "ar-EG")).toBe("١٢");
  });
});

describe("what an error says", () => {
  const incorrect: MfaError = {
    kind: "code-incorrect",
    code: "form_code_incorrect",
    message: "Clerk's.",
    param: "code",
    retryAt: null,
    all: [{ code: "form_code_incorrect", message: "Clerk's.", param: "code" }],
  };

  test.each<[string, Record<string, string>, string]>([
    [
      "the word for its code first",
      { form_code_incorrect: "By code.", "code-incorrect": "By kind.", unknown: "Unknown." },
      "By code.",
    ],
    ["else the word for its kind", { "code-incorrect": "By kind.", unknown: "Unknown." }, "By kind."],
    ["else Clerk's own", { unknown: "Unknown." }, "Clerk's."],
    ["Clerk's own without any words", {}, "Clerk's."],
  ])("%s", (_, words, text) => {
    expect(errorText(incorrect, words)).toBe(text);
  });

  test("nothing by anybody is the word for unknown", () => {
    const silent = { ...incorrect, all: [{ code: "form_code_incorrect", message: "", param: null }] };
    expect(errorText(silent, { unknown: "Unknown." })).toBe("Unknown.");
    expect(errorText(silent, {})).toBe("");
  });

  test("an error of an unknown kind keeps Clerk's text, which says more than the word for unknown", () => {
    const unknown: MfaError = {
      ...incorrect,
      kind: "unknown",
      all: [{ code: "x", message: "Clerk's.", param: null }],
    };
    expect(errorText(unknown, { unknown: "Unknown." })).toBe("Clerk's.");
  });

  test.each(["user_locked", "account_lockout_warning"])(
    "%s keeps Clerk's text over the word for its kind, unless the app has one for the code",
    (code) => {
      const error: MfaError = {
        ...incorrect,
        kind: "locked",
        code,
        all: [{ code, message: "Try again in 1 hour.", param: null }],
      };
      expect(errorText(error, { locked: "Locked." })).toBe("Try again in 1 hour.");
      expect(errorText(error, { locked: "Locked.", [code]: "The app's." })).toBe("The app's.");
    },
  );

  test("a code that is the name of something every object has is no word", () => {
    const odd = { ...incorrect, all: [{ code: "constructor", message: "Clerk's.", param: null }] };
    expect(errorText(odd, {})).toBe("Clerk's.");
  });

  test("every entry is told, each text once", () => {
    const error: MfaError = {
      ...incorrect,
      all: [
        { code: "form_code_incorrect", message: "Wrong.", param: "code" },
        { code: "account_lockout_warning", message: "2 tries left.", param: null },
        { code: "other", message: "Wrong.", param: null },
      ],
    };
    expect(errorText(error, {})).toBe("Wrong. 2 tries left.");
  });

  test("a text gets its full stop when another follows, and only then", () => {
    const warning = { code: "account_lockout_warning", message: "2 tries left.", param: null };
    const error = { ...incorrect, all: [{ code: "x", message: "Incorrect code", param: "code" }, warning] };
    expect(errorText(error, {})).toBe("Incorrect code. 2 tries left.");
    expect(errorText({ ...error, all: error.all.slice(0, 1) }, {})).toBe("Incorrect code");
    const retryIn = { other: "In {count} seconds." };
    const soon = { ...error, all: error.all.slice(0, 1), retryAt: new Date(2000) };
    expect(errorSentence(soon, { errors: {}, retryIn, locale: "en" }, 0)).toBe(
      "Incorrect code. In 2 seconds.",
    );
  });

  test("without words it is English", () => {
    expect(errorText(createMfaError("network"))).toBe(enErrors.network);
    expect(errorText(incorrect)).toBe("Clerk's.");
  });

  test("an error of our own has an English word", () => {
    const kinds = ["network", "unavailable", "conflict", "signed-out", "last-factor", "phone-taken"] as const;
    for (const kind of kinds) {
      expect(errorText(createMfaError(kind), enErrors)).toBe(enErrors[kind]);
    }
  });

  describe("with a time to try again", () => {
    const words = {
      errors: {},
      retryIn: { one: "In {count} second.", other: "In {count} seconds." },
      locale: "en",
    };
    const at = (milliseconds: number): MfaError => ({ ...incorrect, retryAt: new Date(milliseconds) });

    test.each([
      ["45 seconds ahead", 45_000, "Clerk's. In 45 seconds."],
      ["a second begun counts whole", 44_001, "Clerk's. In 45 seconds."],
      ["one second", 1000, "Clerk's. In 1 second."],
      ["now", 0, "Clerk's."],
      ["in the past", -5000, "Clerk's."],
    ])("%s", (_, ahead, text) => {
      expect(errorSentence(at(ahead), words, 0)).toBe(text);
    });

    test("without one it says no more", () => {
      expect(errorSentence(incorrect, words, 0)).toBe("Clerk's.");
    });
  });
});
