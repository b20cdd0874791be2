import { mkdirSync, rmSync } from "node:fs";
import { chromium } from "playwright";
import { readStories, serve } from "./catalogue.mjs";
import { openFrame, settle, showStory } from "./frame.mjs";
import { check, fileOf, orphans } from "./pictures.mjs";

/**
 * What came of a run.
 * @typedef {{
 *   stories: number,
 *   shots: number,
 *   taken: number,
 *   failures: Map<string, string>,
 *   differences: import("./pictures.mjs").Difference[],
 *   written: number,
 *   orphans: string[],
 *   files: { file: string, seconds: number }[],
 *   seconds: number,
 * }} Result `failures` has what went wrong, by story; of a story that failed not all `shots` are `taken`.
 */

/**
 * Renders every story once: plays it, checks its accessibility, and takes its pictures.
 * @param {import("./options.mjs").Options} options
 * @returns {Promise<Result>}
 */
export async function run(options) {
  const started = performance.now();
  const files = readStories(options);
  const stories = files.flat();
  rmSync(options.results, { recursive: true, force: true });
  mkdirSync(options.results, { recursive: true });
  const wanted = new Set(stories.flatMap(({ id, widths }) => widths.map((width) => fileOf(id, width))));
  /** @type {Result} */
  const result = {
    stories: stories.length,
    shots: wanted.size,
    taken: 0,
    failures: new Map(),
    differences: [],
    written: 0,
    orphans: options.screenshots ? orphans(options, wanted) : [],
    files: [],
    seconds: 0,
  };
  const server = await serve(options.catalogue);
  const browser = await chromium.launch(options.launch);
  // The longest first, so that no page ends alone. The stories of a file share a page: they share their modules.
  const queue = [...files].sort((one, other) => other.length - one.length);
  const worker = async () => {
    const tab = new Tab(browser, server.address, options);
    for (let file = queue.shift(); file; file = queue.shift()) {
      const begun = performance.now();
      for (const story of file) await tab.take(story, result);
      result.files.push({ file: file[0]?.file ?? "", seconds: (performance.now() - begun) / 1000 });
    }
    await tab.close();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.pages, files.length) }, worker));
  } finally {
    await browser.close();
    server.close();
  }
  result.seconds = (performance.now() - started) / 1000;
  return result;
}

/** A page of the browser that shows one story after the other. */
class Tab {
  /** @type {import("playwright").Page | null} */
  #page = null;
  /** What was thrown outside of everybody's reach, such as in a timer. @type {string[]} */
  #thrown = [];

  /**
   * @param {import("playwright").Browser} browser
   * @param {string} address
   * @param {import("./options.mjs").Options} options
   */
  constructor(browser, address, options) {
    this.browser = browser;
    this.address = address;
    this.options = options;
  }

  /**
   * @param {import("./catalogue.mjs").Story} story
   * @param {Result} result
   */
  async take(story, result) {
    try {
      // A story with a page of its own meets nobody's modules, and its time goes on.
      if (story.ownPage) await this.close();
      this.#page ??= await this.#open(!story.ownPage);
      const page = this.#page;
      await this.#resize(page, story.widths[0] ?? this.options.widths[0] ?? 0);
      this.#thrown = [];
      const { problem } = await showStory(page, story.id, this.options.storyTimeout);
      const problems = [...(problem ? [problem] : []), ...this.#thrown];
      if (problems.length > 0) throw new Error(problems.join("\n"));
      for (const width of story.widths) {
        await this.#resize(page, width);
        await settle(page);
        const picture = await page.screenshot({
          fullPage: true,
          animations: "disabled",
          caret: "hide",
          scale: "css",
        });
        result.taken += 1;
        const difference = check(this.options, fileOf(story.id, width), picture);
        if (difference === "written") result.written += 1;
        else if (difference) result.differences.push(difference);
      }
      if (story.ownPage) await this.close();
    } catch (error) {
      result.failures.set(story.id, error instanceof Error ? error.message : String(error));
      // Whatever it left behind, the next one does not find it.
      await this.close();
    }
  }

  async close() {
    await this.#page?.context().close();
    this.#page = null;
  }

  /** @param {boolean} still whether its clock stands still */
  async #open(still) {
    const { context, widths, height, now, accessibility } = this.options;
    const viewport = { width: widths[0] ?? 0, height };
    const page = await (await this.browser.newContext({ ...context, viewport })).newPage();
    page.on("pageerror", (error) => this.#thrown.push(`thrown: ${error.message}`));
    if (still) await page.clock.setFixedTime(now);
    await openFrame(page, this.address, accessibility);
    return page;
  }

  /**
   * @param {import("playwright").Page} page
   * @param {number} width
   */
  async #resize(page, width) {
    if (page.viewportSize()?.width !== width)
      await page.setViewportSize({ width, height: this.options.height });
  }
}
