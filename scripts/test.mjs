// `npm test`: all checks, one after the other, and the number of cases at the end.
//   --full   adds the wide matrices
// Imports nothing that must be installed first: installing is its first step.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { environment, root } from "./environment.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, folder: string }} Suite
 * @typedef {{
 *   name: string,
 *   title?: string,
 *   run: string,
 *   env?: Record<string, string>,
 *   needs?: string[],
 *   suites?: Suite[],
 *   counts?: () => Record<string, Counts>,
 * }} Step A step without suites is one case.
 * @typedef {{ name: string, seconds: number, passed: number, failed: number, note: string }} Row
 */

const countsFolder = join(root, "test-results/counts");

/** @type {Step[]} */
const steps = [
  { name: "setup", run: "npm run --silent setup" },
  { name: "browser", run: "node scripts/ensure-chromium.mjs", needs: ["setup"] },
  { name: "lint", run: "npm run --silent lint:code", needs: ["setup"] },
  { name: "layers", run: "npm run --silent lint:layers", needs: ["setup"] },
  { name: "types", run: "npm run --silent typecheck", needs: ["setup"] },
  { name: "build", run: "npm run --silent build", needs: ["setup"] },
  { name: "types of e2e", run: "npm run --silent typecheck:e2e", needs: ["build"] },
  vitest(
    "vitest",
    ["setup", "browser"],
    [
      { name: "unit", folder: "tests/unit" },
      { name: "components", folder: "tests/components" },
      { name: "contract", folder: "tests/contract" },
      { name: "contract-node", folder: "tests/contract" },
      { name: "stories", folder: "stories" },
    ],
  ),
  { name: "catalogue", run: "npm run --silent build-storybook", needs: ["setup"] },
  {
    name: "visual",
    run: "node tests/visual/run.mjs",
    needs: ["browser", "catalogue"],
    suites: [{ name: "visual", folder: "stories" }],
    counts: () => ({ visual: readCounts("visual") }),
  },
  playwright("e2e"),
  vitest("package", ["build"], [{ name: "package", folder: "tests/package" }]),
];

/** The wide matrices: what is too slow for every run. @type {Step[]} */
const fullSteps = [
  {
    ...vitest("react-18", ["setup"], [{ name: "components", folder: "tests/components" }], {
      TEST_REACT: "18",
    }),
    title: "on React 18",
  },
  playwright("e2e-wide", { TEST_E2E: "wide" }),
];

/** @type {Row[]} */
const rows = [];
/** @type {Set<string>} */
const broken = new Set();
const started = Date.now();
rmSync(countsFolder, { recursive: true, force: true });
mkdirSync(countsFolder, { recursive: true });

for (const step of process.argv.includes("--full") ? [...steps, ...fullSteps] : steps) {
  const results = await take(step);
  rows.push(...results);
  if (results.some(({ failed }) => failed > 0)) broken.add(step.name);
}
summarize();

/**
 * @param {string} name
 * @param {string[]} needs
 * @param {Suite[]} suites
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function vitest(name, needs, suites, env = {}) {
  return {
    name,
    run: `vitest run ${suites.map((suite) => `--project ${suite.name}`).join(" ")}`,
    env: { ...env, TEST_COUNTS_FILE: join(countsFolder, `${name}.json`) },
    needs,
    suites,
    counts: () => readCounts(name).projects,
  };
}

/**
 * @param {string} name
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function playwright(name, env = {}) {
  return {
    name,
    run: "playwright test",
    env,
    needs: ["browser", "build"],
    suites: [{ name, folder: "tests/e2e" }],
    counts: () => ({ [name]: playwrightCounts(readCounts(name)) }),
  };
}

/**
 * @param {Step} step
 * @returns {Promise<Row[]>}
 */
async function take(step) {
  const obstacle = step.needs?.find((name) => broken.has(name));
  if (obstacle) {
    return [
      { name: step.name, seconds: 0, passed: 0, failed: 1, note: `not run, because ${obstacle} failed` },
    ];
  }
  const suites = step.suites?.filter(({ folder }) => existsSync(join(root, folder)));
  if (suites?.length === 0) {
    return [
      {
        name: step.name,
        seconds: 0,
        passed: 0,
        failed: 0,
        note: `there is no ${step.suites?.[0]?.folder} yet`,
      },
    ];
  }
  console.log(`\n── ${step.name} ${"─".repeat(70 - step.name.length)}`);
  const begun = Date.now();
  const ok = await run(step);
  const seconds = (Date.now() - begun) / 1000;
  const results = suites ? suiteRows(step, suites, seconds) : [];
  if (results.length === 0)
    return [{ name: step.name, seconds, passed: ok ? 1 : 0, failed: ok ? 0 : 1, note: "" }];
  if (!ok && results.every(({ failed }) => failed === 0)) {
    results.push({
      name: step.name,
      seconds: 0,
      passed: 0,
      failed: 1,
      note: "it failed outside of its tests, see above",
    });
  }
  return results;
}

/**
 * @param {Step} step
 * @param {Suite[]} suites
 * @param {number} seconds
 * @returns {Row[]}
 */
function suiteRows(step, suites, seconds) {
  /** @type {Record<string, Counts>} */
  let counts = {};
  try {
    counts = step.counts?.() ?? {};
  } catch {
    // No report was written: every suite of the step then has no test, which fails below.
  }
  return suites.map(({ name: project }, position) => {
    const { passed, failed, skipped } = counts[project] ?? { passed: 0, failed: 0, skipped: 0 };
    const name = step.title ?? project;
    const time = position === 0 ? seconds : 0;
    // Also where a report is not what it should be, and the sum is not a number.
    if (!(passed + failed + skipped > 0)) {
      return { name, seconds: time, passed: 0, failed: 1, note: "no test was found" };
    }
    return {
      name,
      seconds: time,
      passed,
      failed: failed + skipped,
      note: skipped > 0 ? `${skipped} skipped` : "",
    };
  });
}

/**
 * @param {Step} step
 * @returns {Promise<boolean>}
 */
function run(step) {
  return new Promise((resolve) => {
    const child = spawn(step.run, {
      shell: true,
      stdio: ["ignore", "inherit", "inherit"],
      cwd: root,
      env: { ...environment, ...step.env },
    });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** @param {string} name */
function readCounts(name) {
  return JSON.parse(readFileSync(join(countsFolder, `${name}.json`), "utf8"));
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function summarize() {
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  console.log(`\n── summary ${"─".repeat(63)}`);
  for (const row of rows) {
    const mark = row.failed > 0 ? "✗" : row.passed > 0 ? "✓" : "-";
    const time = row.seconds > 0 ? `${row.seconds.toFixed(1)} s` : "";
    const numbers = `${row.passed} passed, ${row.failed} failed`;
    console.log(
      `${mark} ${row.name.padEnd(15)} ${time.padStart(8)}   ${numbers.padEnd(24)} ${row.note}`.trimEnd(),
    );
  }
  console.log(`\nin ${((Date.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
