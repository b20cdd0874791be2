import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readStories } from "../../../packages/story-shots/src/catalogue.mjs";
import { defaults, type Options, readOptions } from "../../../packages/story-shots/src/options.mjs";
import { check, orphans } from "../../../packages/story-shots/src/pictures.mjs";
import { comment, counts, page } from "../../../packages/story-shots/src/report.mjs";
import type { Result } from "../../../packages/story-shots/src/run.mjs";

let folder: string;
let options: Options;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "story-shots-"));
  options = {
    ...defaults,
    catalogue: join(folder, "catalogue"),
    references: join(folder, "references"),
    results: join(folder, "results"),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A grey picture, with the given grey for its last pixel. */
function picture(last = 128): Buffer {
  const png = new PNG({ width: 4, height: 3 });
  png.data.fill(128);
  png.data[png.data.length - 2] = last;
  return PNG.sync.write(png);
}

function writeReference(file: string, content: Buffer): void {
  mkdirSync(options.references, { recursive: true });
  writeFileSync(join(options.references, file), content);
}

describe("the options", () => {
  test("are the flags over the configuration over the defaults, with paths from the folder", async () => {
    writeFileSync(
      join(folder, "story-shots.config.mjs"),
      `export default { references: "pictures", pages: 2, height: 700 };`,
    );
    const read = await readOptions(["--pages", "3", "--widths", "320,1280", "--no-accessibility"], folder);
    expect(read).toEqual({
      ...defaults,
      catalogue: join(folder, "storybook-static"),
      references: join(folder, "pictures"),
      results: join(folder, "test-results/visual"),
      pages: 3,
      height: 700,
      widths: [320, 1280],
      accessibility: false,
    });
  });

  test.each([
    [["--widths", "360,wide"], '--widths takes whole numbers above 0, not "wide".'],
    [["--pages", "0"], '--pages takes whole numbers above 0, not "0".'],
    [["--config", "missing.mjs"], "missing.mjs"],
    [["--quick"], "--quick"],
  ])("refuse %j, saying why", async (args, said) => {
    await expect(readOptions(args, folder)).rejects.toThrow(said);
  });

  test("refuse a configuration with a misspelt option", async () => {
    writeFileSync(join(folder, "story-shots.config.mjs"), `export default { width: [360] };`);
    await expect(readOptions([], folder)).rejects.toThrow("options that there are not: width.");
  });
});

describe("the stories of a catalogue", () => {
  function writeIndex(entries: Record<string, object>): void {
    mkdirSync(options.catalogue, { recursive: true });
    writeFileSync(join(options.catalogue, "index.json"), JSON.stringify({ entries }));
  }
  const entry = (id: string, importPath: string, ...tags: string[]) => ({
    [id]: { id, type: "story", importPath, tags },
  });

  test("come by file, with the widths and the page that their tags ask for", () => {
    writeIndex({
      docs: { id: "docs", type: "docs", importPath: "./a.mdx" },
      ...entry("a--one", "./a.tsx", "visual"),
      ...entry("b--one", "./b.tsx", "own-page"),
      ...entry("a--two", "./a.tsx", "visual", "one-width"),
    });
    expect(readStories(options)).toEqual([
      [
        { id: "a--one", file: "./a.tsx", widths: [360, 1024], ownPage: false },
        { id: "a--two", file: "./a.tsx", widths: [360], ownPage: false },
      ],
      [{ id: "b--one", file: "./b.tsx", widths: [], ownPage: true }],
    ]);
  });

  test("that are none are refused, and so is a folder that is no catalogue", () => {
    expect(() => readStories(options)).toThrow("There is no static Storybook in");
    writeIndex({ docs: { id: "docs", type: "docs", importPath: "./a.mdx" } });
    expect(() => readStories(options)).toThrow("has no such story");
    writeIndex(entry("a--one", "./a.tsx"));
    expect(() => readStories({ ...options, only: "b" })).toThrow("has no such story");
  });
});

describe("a picture", () => {
  test("that equals its reference is fine, and leaves nothing", () => {
    writeReference("a-360.png", picture());
    expect(check(options, "a-360.png", picture())).toBe(null);
    expect(existsSync(options.results)).toBe(false);
  });

  test("of which one pixel is another shade differs, and is shown beside its reference", () => {
    writeReference("a-360.png", picture());
    expect(check(options, "a-360.png", picture(129))).toEqual({
      file: "a-360.png",
      reason: "1 pixels differ",
      pictures: ["a-360/before.png", "a-360/after.png", "a-360/difference.png"],
    });
    expect(readFileSync(join(options.results, "a-360/before.png"))).toEqual(picture());
    expect(readFileSync(join(options.results, "a-360/after.png"))).toEqual(picture(129));
  });

  test("without a reference fails", () => {
    expect(check(options, "a-360.png", picture())).toMatchObject({
      reason: expect.stringContaining("no reference"),
      pictures: ["a-360/after.png"],
    });
  });

  test("becomes the reference in an update, only where it differs", () => {
    const update = { ...options, update: true };
    expect(check(update, "a-360.png", picture())).toBe("written");
    expect(check(update, "a-360.png", picture())).toBe(null);
    expect(readFileSync(join(options.references, "a-360.png"))).toEqual(picture());
  });
});

test("a reference that no story has is found, and an update deletes it", () => {
  for (const file of ["a-360.png", "b-360.png"]) writeReference(file, picture());
  expect(orphans(options, new Set(["a-360.png"]))).toEqual(["b-360.png"]);
  expect(orphans({ ...options, only: "a" }, new Set(["a-360.png"]))).toEqual([]);
  expect(orphans({ ...options, update: true }, new Set(["a-360.png"]))).toEqual(["b-360.png"]);
  expect(existsSync(join(options.references, "b-360.png"))).toBe(false);
  expect(existsSync(join(options.references, "a-360.png"))).toBe(true);
});

describe("what is reported", () => {
  const result: Result = {
    stories: 3,
    shots: 4,
    taken: 3,
    failures: new Map([["b--one", 'expected "<a>" to be "b"\nat play']]),
    differences: [{ file: "a-360.png", reason: "1 pixels differ", pictures: ["a-360/after.png"] }],
    written: 0,
    orphans: ["c-360.png"],
    files: [],
    seconds: 1,
  };

  test("counts as failures a failed story, a difference, an orphan, and a picture that was not taken", () => {
    expect(counts(result)).toMatchObject({
      stories: { counts: { passed: 2, failed: 1 } },
      visual: { counts: { passed: 2, failed: 3 } },
    });
  });

  test("as a page has every picture, and text as text", () => {
    const html = page(options, result);
    expect(html).toContain('<img src="a-360/after.png"');
    expect(html).toContain("expected &#34;&#60;a&#62;&#34; to be");
    expect(html).toContain("c-360.png");
    expect(html).not.toContain("<script");
  });

  test("as a comment names each, and links to the page", () => {
    const text = comment({ ...options, link: "https://example.com/page" }, result);
    expect(text).toContain("(https://example.com/page)");
    for (const name of ["`a-360.png`: 1 pixels differ", "`b--one`", "`c-360.png`"])
      expect(text).toContain(name);
  });

  test("as a comment says so where nothing changed", () => {
    const fine = { ...result, failures: new Map(), differences: [], orphans: [] };
    expect(comment(options, fine)).toMatch(/Nothing changed\.\n$/);
  });

  test("as a comment stays short, whatever changed", () => {
    const differences = Array.from({ length: 500 }, (_, index) => ({
      file: `story-${index}-360.png`,
      reason: "1 pixels differ",
      pictures: [],
    }));
    const text = comment(options, { ...result, differences });
    expect(text.split("\n").length).toBeLessThan(40);
    expect(text).toContain("and 472 more");
  });
});
