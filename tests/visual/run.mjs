// Compares a screenshot of every story with its committed reference, pixel by pixel.
//   node tests/visual/run.mjs            exit 1 on any difference, missing or orphaned reference
//   node tests/visual/run.mjs --update   writes what changed, deletes the orphans
// Both read the static Storybook in storybook-static/.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { preview } from "vite";
import { isPinned, launchOptions } from "../../scripts/chromium.mjs";
import { compare } from "./compare.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const staticFolder = join(root, "storybook-static");
const referenceFolder = join(root, "tests/visual/references");
const resultFolder = join(root, "test-results/visual");
const countsFolder = join(root, "test-results/counts");

const WIDTHS = [360, 1024];
const HEIGHT = 480;
const NOW = new Date("2030-01-02T10:00:00Z");
const PAGES = 4;
const STORY_TIMEOUT = 20_000;

// Another browser draws letters a little differently: with it, this finds a broken layout, not a moved pixel.
const OTHER_BROWSER = { threshold: 0.2, share: 0.02 };
const tolerance = isPinned() ? undefined : OTHER_BROWSER;

const update = process.argv.includes("--update");
const started = Date.now();

/** @typedef {{ story: string, width: number, file: string }} Shot */

checkTools();
const shots = listShots();
rmSync(resultFolder, { recursive: true, force: true });
const changed = await takeAll(shots);
const orphans = referenceFiles().filter((file) => !shots.some((shot) => shot.file === file));
if (update) for (const file of orphans) rmSync(join(referenceFolder, file));
report();

function checkTools() {
  if (tolerance) {
    console.log(
      "\n!!! This is not the browser that the references were made with. A colour distance of " +
        `${tolerance.threshold} and ${tolerance.share * 100} % of the pixels are allowed: ` +
        "this run finds broken layouts, not moved pixels.\n",
    );
    if (update)
      stop("References are written with the pinned browser only: Linux x64, without CHROMIUM_PATH.");
  }
  if (!existsSync(join(staticFolder, "index.json"))) {
    stop("There is no static Storybook: run `npm run build-storybook` first.");
  }
}

/** @returns {Shot[]} */
function listShots() {
  /** @type {{ entries: Record<string, { id: string, type: string, importPath: string, tags?: string[] }> }} */
  const index = JSON.parse(readFileSync(join(staticFolder, "index.json"), "utf8"));
  const stories = Object.values(index.entries).filter(
    ({ type, importPath, tags }) =>
      type === "story" && tags?.includes("visual") && !importPath.startsWith("./stories/live/"),
  );
  if (stories.length === 0) stop("The static Storybook has no story to take a picture of.");
  return stories.flatMap(({ id }) =>
    WIDTHS.map((width) => ({ story: id, width, file: `${id}-${width}.png` })),
  );
}

/**
 * @param {Shot[]} shots
 * @returns {Promise<Map<string, string>>} what went wrong, or in an update what was written, by file
 */
async function takeAll(shots) {
  const server = await preview({
    root,
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: staticFolder },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const address = server.resolvedUrls?.local[0] ?? stop("The server of the static Storybook did not start.");
  const browser = await chromium.launch(launchOptions());
  const queue = [...shots];
  /** @type {Map<string, string>} */
  const results = new Map();
  const worker = async () => {
    const context = await browser.newContext({ locale: "en-US", timezoneId: "UTC", reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    // The page is used for many stories: none may find what an earlier one stored.
    await page.addInitScript(() => {
      if (location.protocol.startsWith("http")) {
        localStorage.clear();
        sessionStorage.clear();
      }
    });
    for (let shot = queue.shift(); shot; shot = queue.shift()) {
      const outcome = await check(page, address, shot);
      if (outcome) results.set(shot.file, outcome);
    }
    await context.close();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(PAGES, shots.length) }, worker));
  } finally {
    await browser.close();
    await server.close();
  }
  return results;
}

/**
 * @param {import("playwright").Page} page
 * @param {string} address
 * @param {Shot} shot
 * @returns {Promise<string | undefined>}
 */
async function check(page, address, shot) {
  /** @type {Buffer} */
  let after;
  try {
    after = await take(page, address, shot);
  } catch (error) {
    return `the story failed: ${error instanceof Error ? error.message : error}`;
  }
  const reference = join(referenceFolder, shot.file);
  const before = existsSync(reference) ? readFileSync(reference) : undefined;
  const comparison = before && compare(before, after, tolerance);
  if (comparison?.equal) return undefined;
  if (update) {
    mkdirSync(referenceFolder, { recursive: true });
    writeFileSync(reference, after);
    return "written";
  }
  const folder = join(resultFolder, shot.file.replace(/\.png$/, ""));
  const files = {
    "after.png": after,
    ...(before && { "before.png": before }),
    ...(comparison && { "difference.png": comparison.difference }),
  };
  mkdirSync(folder, { recursive: true });
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return relative(root, join(folder, name));
  });
  const reason = comparison
    ? comparison.reason
    : "there is no reference; look at it, then npm run test:visual:update";
  return [reason, ...paths].join("\n    ");
}

/**
 * @param {import("playwright").Page} page
 * @param {string} address
 * @param {Shot} shot
 */
async function take(page, address, shot) {
  await page.setViewportSize({ width: shot.width, height: HEIGHT });
  // The a11y check has its own test run; here it would only take time.
  const url = new URL("iframe.html", address);
  url.search = new URLSearchParams({
    id: shot.story,
    viewMode: "story",
    globals: "a11y.manual:!true",
  }).toString();
  await page.goto(url.href);
  // The last event comes after the play function and all of the story's after-hooks; the others say what went wrong.
  const finished = await page.waitForFunction(
    () => {
      /** @type {{ last(event: string): [{ message?: string }] | undefined } | undefined} */
      const channel = Reflect.get(window, "__STORYBOOK_ADDONS_CHANNEL__");
      if (channel?.last("storyMissing")) return { problem: "there is no such story" };
      if (!channel?.last("storyFinished")) return undefined;
      const names = [
        "playFunctionThrewException",
        "unhandledErrorsWhilePlaying",
        "storyThrewException",
        "storyErrored",
      ];
      const name = names.find((event) => channel.last(event));
      return { problem: name && `${name} ${channel.last(name)?.[0].message ?? ""}` };
    },
    undefined,
    { timeout: STORY_TIMEOUT },
  );
  const problem = (await finished.jsonValue())?.problem;
  if (problem) throw new Error(problem);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  return await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide", scale: "css" });
}

/** @returns {string[]} */
function referenceFiles() {
  return existsSync(referenceFolder)
    ? readdirSync(referenceFolder).filter((file) => file.endsWith(".png"))
    : [];
}

/** @returns {never} */
function report() {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (update) {
    const broken = [...changed].filter(([, outcome]) => outcome !== "written");
    for (const [file, outcome] of broken) console.error(`\n✗ ${file}\n    ${outcome}`);
    const renewed = changed.size - broken.length;
    console.log(
      `\n${shots.length} screenshots, ${renewed} references written, ${orphans.length} orphans deleted, ${seconds} s`,
    );
    process.exit(broken.length > 0 ? 1 : 0);
  }
  const failures = [
    ...changed,
    ...orphans.map(
      (file) => /** @type {const} */ ([file, "no story has this reference; npm run test:visual:update"]),
    ),
  ];
  for (const [file, outcome] of failures) console.error(`\n✗ ${file}\n    ${outcome}`);
  const passed = shots.length - changed.size;
  console.log(`\nvisual: ${passed} passed, ${failures.length} failed, ${seconds} s`);
  mkdirSync(countsFolder, { recursive: true });
  writeFileSync(
    join(countsFolder, "visual.json"),
    JSON.stringify({ passed, failed: failures.length, skipped: 0 }),
  );
  process.exit(failures.length > 0 ? 1 : 0);
}

/**
 * @param {string} reason
 * @returns {never}
 */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
