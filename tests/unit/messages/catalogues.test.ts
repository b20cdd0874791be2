import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { errorKinds } from "../../../packages/mfa-ui/src/clerk/mfa-error.js";
import { ar } from "../../../packages/mfa-ui/src/messages/ar.js";
import { de } from "../../../packages/mfa-ui/src/messages/de.js";
import { en } from "../../../packages/mfa-ui/src/messages/en.js";
import { es } from "../../../packages/mfa-ui/src/messages/es.js";
import { formatCount } from "../../../packages/mfa-ui/src/messages/format.js";
import { fr } from "../../../packages/mfa-ui/src/messages/fr.js";
import { ja } from "../../../packages/mfa-ui/src/messages/ja.js";
import { ptBR } from "../../../packages/mfa-ui/src/messages/pt-br.js";
import type { PluralMessage } from "../../../packages/mfa-ui/src/messages/words.js";

const catalogues = [
  { file: "ar", catalogue: ar },
  { file: "de", catalogue: de },
  { file: "es", catalogue: es },
  { file: "fr", catalogue: fr },
  { file: "ja", catalogue: ja },
  { file: "pt-br", catalogue: ptBR },
] as const;

const flows = [
  "passwordSignIn",
  "secondFactor",
  "totpEnrollment",
  "backupCodes",
  "mfaPhones",
  "mfaSettings",
  "reverification",
  "mfaSetup",
] as const;

// A file name has to be plain ASCII, so a language may do with the English one.
const mayStayEnglish = "/backupCodes/fileName";

type Words = Readonly<Record<string, string | PluralMessage>>;

test("every language is tested here", () => {
  const folder = fileURLToPath(new URL("../../../packages/mfa-ui/src/messages", import.meta.url));
  const files = readdirSync(folder).filter((file) => /^[a-z]{2}(-[a-z]{2})?\.ts$/i.test(file));
  expect(files.sort()).toEqual([...catalogues.map(({ file }) => `${file}.ts`), "en.ts"].sort());
});

test("every flow is tested here", () => {
  expect(["locale", "errors", ...flows].sort()).toEqual(Object.keys(en).sort());
});

test.each([{ file: "en", catalogue: en }, ...catalogues])(
  "$file names a file that every system takes",
  ({ catalogue }) => {
    expect(catalogue.backupCodes.fileName).toMatch(/^[a-z]+(-[a-z]+)*\.txt$/);
  },
);

describe.each(catalogues)("$file", ({ file, catalogue }) => {
  const { locale } = catalogue;

  test("names its language by a tag that plural rules know", () => {
    expect(locale.toLowerCase()).toBe(file);
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
    expect(Intl.PluralRules.supportedLocalesOf([locale])).toEqual([locale]);
  });

  test("has exactly the keys of English", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
    for (const flow of flows)
      expect(Object.keys(catalogue[flow]).sort()).toEqual(Object.keys(en[flow]).sort());
  });

  test("has words for each kind of error, and for nothing else", () => {
    expect(Object.keys(catalogue.errors).sort()).toEqual([...errorKinds].sort());
  });

  test("has the placeholders of English", () => {
    for (const flow of flows) {
      const english: Words = en[flow];
      for (const [key, words] of Object.entries<string | PluralMessage>(catalogue[flow])) {
        const expected = english[key];
        if (typeof words !== "string" || typeof expected !== "string") continue;
        expect(placeholders(words), `${flow} ${key}`).toEqual(placeholders(expected));
      }
    }
    for (const [kind, text] of Object.entries(catalogue.errors)) expect(placeholders(text), kind).toEqual([]);
  });

  test("has exactly the plural forms of its language", () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const [name, forms] of plurals(catalogue))
      expect(Object.keys(forms).sort(), name).toEqual([...pluralCategories].sort());
  });

  test("says the number in each plural form, unless the form stands for one number alone", () => {
    for (const [name, forms] of plurals(catalogue)) {
      for (const [category, text] of Object.entries<string>({ ...forms })) {
        const expected = placeholders(text).length === 0 && isOneNumber(locale, category) ? [] : ["count"];
        expect(placeholders(text), `${name} ${category}`).toEqual(expected);
      }
    }
  });

  test("tells any two waits apart", () => {
    for (const [name, forms] of plurals(catalogue)) {
      const waits = Array.from({ length: 200 }, (_, seconds) => formatCount(forms, seconds, locale));
      expect(new Set(waits).size, name).toBe(waits.length);
    }
  });

  test("is plain data: it crosses from a Server Component unchanged", () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toStrictEqual(catalogue);
  });

  test("has no empty text, and none with space around it", () => {
    expect(texts(catalogue).filter(({ text }) => text === "" || text !== text.trim())).toEqual([]);
  });

  test("leaves nothing in English", () => {
    const english = new Set(texts({ ...en, locale: "" }).map(({ text }) => text));
    const own = texts(catalogue).filter(({ path }) => path !== mayStayEnglish);
    expect(own.filter(({ text }) => english.has(text))).toEqual([]);
  });

  test("says the same under one key wherever English does", () => {
    const seen = new Map<string, string | PluralMessage | undefined>();
    for (const flow of flows) {
      const own: Words = catalogue[flow];
      for (const [key, english] of Object.entries<string | PluralMessage>({ ...en[flow] })) {
        const same = JSON.stringify([key, english]);
        expect(own[key], `${flow} ${key}`).toEqual(seen.get(same) ?? own[key]);
        seen.set(same, own[key]);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  test("shows the phone number that English shows as an example", () => {
    const [example] = en.mfaPhones["description.number"]?.match(/\+[\d ]+\d/) ?? [];
    expect(example).toBe("+1 500 555 0006");
    expect(catalogue.mfaPhones["description.number"]).toContain(example);
  });
});

test("right-to-left text isolates numbers and addresses, which are left-to-right", () => {
  const leftToRight = /\{destination\}|\{phone\}|\+\d[\d ]*\d/g;
  const found = texts(ar).filter(({ text }) => text.match(leftToRight));
  for (const name of ["{destination}", "{phone}", "+1"])
    expect(found.filter(({ text }) => text.includes(name)).length, name).toBeGreaterThan(0);
  const outside = found.map(({ path, text }) => ({
    path,
    text: text.replace(/\u2066[^\u2066\u2069]+\u2069/g, ""),
  }));
  expect(outside.filter(({ text }) => /[\u2066\u2069]/.test(text) || text.match(leftToRight))).toEqual([]);
});

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

function plurals(catalogue: Readonly<Record<(typeof flows)[number], object>>): [string, PluralMessage][] {
  return flows.flatMap((flow) =>
    Object.entries<string | PluralMessage>({ ...catalogue[flow] }).flatMap(
      ([key, words]): [string, PluralMessage][] =>
        typeof words === "string" ? [] : [[`${flow} ${key}`, words]],
    ),
  );
}

function isOneNumber(locale: string, category: string): boolean {
  const rules = new Intl.PluralRules(locale);
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  return numbers.filter((number) => rules.select(number) === category).length === 1;
}

/** Every text under a value, with the keys that lead to it. */
function texts(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  return Object.entries({ ...(value as object) }).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}
