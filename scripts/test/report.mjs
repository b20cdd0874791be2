// What came of the steps: the counts that their suites wrote, and the summary.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { root } from "../environment.mjs";

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ file: string, seconds: number }} FileTime
 * @typedef {{ counts: Counts, files: FileTime[] }} SuiteReport
 * @typedef {{ name: string, seconds: number, passed: number, failed: number, note: string }} Row
 */

const countsFolder = join(root, "test-results/counts");

/** Where a step's suites write how many cases they had. @param {string} step */
export function countsFile(step) {
  return join(countsFolder, `${step}.json`);
}

/** Takes away what an earlier run counted. */
export function clearCounts() {
  rmSync(countsFolder, { recursive: true, force: true });
  mkdirSync(countsFolder, { recursive: true });
}

/**
 * The rows of a step that ran, one for each of its suites, and its files with their times.
 * @param {Step} step
 * @param {boolean} ok whether it ended well
 * @param {number} seconds
 * @param {boolean} partly whether it may have had nothing to run, as none of its files can be touched
 * @returns {{ rows: Row[], files: FileTime[] }}
 */
export function rowsOf(step, ok, seconds, partly) {
  const { name } = step;
  if (!step.suites)
    return { rows: [{ name, seconds, passed: ok ? 1 : 0, failed: ok ? 0 : 1, note: "" }], files: [] };
  const reports = readReports(name);
  const rows = step.suites.map((suite, position) => {
    const row = suiteRow(reports[suite.name]?.counts, ok && partly);
    return {
      ...row,
      name: step.suites?.length === 1 ? name : suite.name,
      seconds: position === 0 ? seconds : 0,
    };
  });
  if (!ok && rows.every(({ failed }) => failed === 0))
    rows.push({ name, seconds: 0, passed: 0, failed: 1, note: "it failed outside of its tests, see above" });
  return { rows, files: Object.values(reports).flatMap(({ files }) => files) };
}

/**
 * @param {Counts | undefined} counts
 * @param {boolean} mayBeEmpty
 * @returns {Omit<Row, "name" | "seconds">}
 */
function suiteRow(counts, mayBeEmpty) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  // Also where a report is not what it should be, and the sum is not a number.
  if (!(passed + failed + skipped > 0))
    return mayBeEmpty
      ? { passed: 0, failed: 0, note: "the change touches none of its files" }
      : { passed: 0, failed: 1, note: "no test was found" };
  return { passed, failed: failed + skipped, note: skipped > 0 ? `${skipped} skipped` : "" };
}

/**
 * @param {string} step
 * @returns {Record<string, SuiteReport>} by suite
 */
function readReports(step) {
  // Without a report every suite of the step has no test, which fails.
  if (!existsSync(countsFile(step))) return {};
  const report = JSON.parse(readFileSync(countsFile(step), "utf8"));
  return "stats" in report ? { [step]: playwrightReport(report) } : report;
}

/**
 * @typedef {{ file: string, specs?: { tests: { results: { duration: number }[] }[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: PlaywrightSuite[] }} report
 * @returns {SuiteReport}
 */
function playwrightReport({ stats, suites }) {
  /** @type {(suite: PlaywrightSuite) => number} */
  const milliseconds = (suite) => {
    const results = (suite.specs ?? []).flatMap(({ tests }) => tests.flatMap(({ results }) => results));
    return sum(results.map(({ duration }) => duration)) + sum((suite.suites ?? []).map(milliseconds));
  };
  return {
    counts: { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    files: suites.map((suite) => ({ file: `tests/e2e/${suite.file}`, seconds: milliseconds(suite) / 1000 })),
  };
}

/**
 * Prints what came of all, and returns how many cases failed.
 * @param {readonly Row[]} rows
 * @param {readonly FileTime[]} files
 * @param {number} seconds
 */
export function summarize(rows, files, seconds) {
  const passed = sum(rows.map((row) => row.passed));
  const failed = sum(rows.map((row) => row.failed));
  console.log(`\n── summary ${"─".repeat(63)}`);
  for (const row of rows) {
    const mark = row.failed > 0 ? "✗" : row.passed > 0 ? "✓" : "-";
    const time = row.seconds > 0 ? `${row.seconds.toFixed(1)} s` : "";
    const numbers = `${row.passed} passed, ${row.failed} failed`;
    console.log(
      `${mark} ${row.name.padEnd(15)} ${time.padStart(8)}   ${numbers.padEnd(24)} ${row.note}`.trimEnd(),
    );
  }
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, 5);
  if (slowest.length > 0) console.log("\nThe slowest files:");
  for (const { file, seconds: time } of slowest) {
    const path = isAbsolute(file) ? relative(root, file) : file;
    console.log(`  ${`${time.toFixed(1)} s`.padStart(8)}  ${path}`);
  }
  console.log(`\nin ${seconds.toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
