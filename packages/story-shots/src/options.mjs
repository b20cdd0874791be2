import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

/**
 * What a run is made with. `story-shots.config.mjs` exports some of it as its default, and flags come before it.
 * @typedef {{
 *   catalogue: string,
 *   references: string,
 *   results: string,
 *   widths: readonly number[],
 *   height: number,
 *   now: Date,
 *   pages: number,
 *   tag: string,
 *   screenshots: boolean,
 *   accessibility: boolean,
 *   update: boolean,
 *   only: string,
 *   storyTimeout: number,
 *   tolerance: import("./compare.mjs").Tolerance | null,
 *   launch: import("playwright").LaunchOptions,
 *   context: import("playwright").BrowserContextOptions,
 *   notes: readonly string[],
 *   link: string,
 *   counts: string,
 * }} Options Paths are absolute. Sizes are CSS pixels, times milliseconds.
 */

/** @type {Options} */
export const defaults = {
  // The folder that `storybook build` wrote.
  catalogue: "storybook-static",
  // The committed pictures.
  references: "screenshots",
  // Where differences, the page that shows them and the text of a comment go. Emptied first.
  results: "test-results/visual",
  widths: [360, 1024],
  height: 480,
  now: new Date("2030-01-02T10:00:00Z"),
  pages: 4,
  // Stories with it have pictures. Give it to all in .storybook/preview, and take it from one by "!visual".
  tag: "visual",
  screenshots: true,
  accessibility: true,
  update: false,
  // The beginning of the ids of the stories to run.
  only: "",
  storyTimeout: 30_000,
  // No pixel may differ; another browser than that of the references needs some.
  tolerance: null,
  launch: {},
  context: { locale: "en-US", timezoneId: "UTC", reducedMotion: "reduce" },
  // Said before the run and in the comment, such as that this is another browser.
  notes: [],
  // Where the page of the differences can be read, for the comment.
  link: "",
  // A file that gets the numbers of what passed and failed, as JSON.
  counts: "",
};

export const help = `story-shots: renders every story of a static Storybook once, in a browser

  story-shots [options]

It runs the story's play function, looks at what the accessibility addon found, and compares a screenshot at each width
with the committed reference, pixel by pixel. It fails on any difference, violation or error, on a missing reference, on
one that no story has, and when there is no story.

  --update              write the references that changed, delete those that no story has
  --no-screenshots      play functions and accessibility only
  --no-accessibility    without the accessibility checks
  --only <id>           the stories whose id begins so, such as second-factor
  --catalogue <folder>  what \`storybook build\` wrote        (${defaults.catalogue})
  --references <folder> the committed pictures              (${defaults.references})
  --results <folder>    pictures of what differs, index.html and comment.md  (${defaults.results})
  --widths <list>       in CSS pixels                       (${defaults.widths.join(",")})
  --pages <number>      how many stories are on at once     (${defaults.pages})
  --tag <name>          of the stories that have pictures   (${defaults.tag})
  --link <url>          for the comment: where the results can be read
  --config <file>       exports these options, and more, as its default  (story-shots.config.mjs)
`;

/**
 * Reads the flags and the configuration file. Throws a sentence for what it does not know.
 * @param {readonly string[]} args
 * @param {string} folder what paths are relative to
 * @returns {Promise<Options | null>} `null` where help is asked for
 */
export async function readOptions(args, folder) {
  const { values } = parseArgs({ args: [...args], allowNegative: true, options: flags });
  if (values.help) return null;
  const configured = await readConfiguration(values.config, folder);
  /** @type {Options} */
  const options = {
    ...defaults,
    ...configured,
    ...given({
      catalogue: values.catalogue,
      references: values.references,
      results: values.results,
      tag: values.tag,
      only: values.only,
      link: values.link,
      update: values.update,
      screenshots: values.screenshots,
      accessibility: values.accessibility,
      widths: values.widths?.split(",").map((width) => positive("widths", width)),
      pages: values.pages === undefined ? undefined : positive("pages", values.pages),
    }),
  };
  for (const key of /** @type {const} */ (["catalogue", "references", "results"]))
    options[key] = resolve(folder, options[key]);
  if (options.counts) options.counts = resolve(folder, options.counts);
  return options;
}

const flags = /** @type {const} */ ({
  help: { type: "boolean", short: "h" },
  config: { type: "string" },
  update: { type: "boolean" },
  screenshots: { type: "boolean" },
  accessibility: { type: "boolean" },
  only: { type: "string" },
  catalogue: { type: "string" },
  references: { type: "string" },
  results: { type: "string" },
  widths: { type: "string" },
  pages: { type: "string" },
  tag: { type: "string" },
  link: { type: "string" },
});

/**
 * @param {string | undefined} named
 * @param {string} folder
 * @returns {Promise<Partial<Options>>}
 */
async function readConfiguration(named, folder) {
  const file = resolve(folder, named ?? "story-shots.config.mjs");
  if (!existsSync(file)) {
    if (named === undefined) return {};
    throw new Error(`There is no configuration file ${join(folder, named)}.`);
  }
  const { default: configured } = await import(pathToFileURL(file).href);
  const unknown = Object.keys(configured ?? {}).filter((key) => !(key in defaults));
  if (unknown.length > 0) throw new Error(`${file} has options that there are not: ${unknown.join(", ")}.`);
  return configured ?? {};
}

/**
 * @param {string} name
 * @param {string} text
 */
function positive(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} takes whole numbers above 0, not ${JSON.stringify(text)}.`);
  return number;
}

/**
 * Without the flags that were not given.
 * @template T
 * @param {T} values
 * @returns {Partial<T>}
 */
function given(values) {
  const entries = Object.entries(values ?? {}).filter(([, value]) => value !== undefined);
  return /** @type {Partial<T>} */ (Object.fromEntries(entries));
}
