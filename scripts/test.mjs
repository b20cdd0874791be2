// `npm test`: all checks, as many at once as there are cores, and the number of cases at the end.
//   --full            adds the wide matrices
//   --changed [base]  only what the change since `base` can touch, that which is not committed included; base is HEAD
// Imports nothing that must be installed first: installing is its first step.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { environment, root } from "./environment.mjs";
import { clearCounts, countsFile, rowsOf, summarize } from "./test/report.mjs";
import { schedule } from "./test/schedule.mjs";
import { fullSteps, steps, stepsFor } from "./test/steps.mjs";

/**
 * @typedef {import("./test/steps.mjs").Step} Step
 * @typedef {import("./test/report.mjs").Row} Row
 */

const started = Date.now();
const base = changedSince();
const all = process.argv.includes("--full") ? [...steps, ...fullSteps] : [...steps];
const chosen = base === null ? all : stepsFor(all, changedFiles(base));
const lanes = Math.min(Math.max(availableParallelism(), 1), 4);
/** @type {Map<string, Row[]>} */
const rows = new Map();
/** @type {import("./test/report.mjs").FileTime[]} */
const files = [];

clearCounts();
await schedule(chosen, lanes, take, (step, obstacle) => {
  const note = `not run, because ${obstacle} failed`;
  rows.set(step.name, [{ name: step.name, seconds: 0, passed: 0, failed: 1, note }]);
});
const ordered = chosen.flatMap(({ name }) => rows.get(name) ?? []);
process.exitCode = summarize(ordered, files, (Date.now() - started) / 1000) > 0 ? 1 : 0;

/**
 * Runs a step, and prints what it said once it is done: several at once would talk into each other.
 * @param {Step} step
 */
async function take(step) {
  const missing = step.suites?.find(({ folder }) => !existsSync(join(root, folder)));
  if (missing) {
    const note = `there is no ${missing.folder}`;
    rows.set(step.name, [{ name: step.name, seconds: 0, passed: 0, failed: 1, note }]);
    return false;
  }
  const begun = Date.now();
  const { ok, output } = await run(step);
  const seconds = (Date.now() - begun) / 1000;
  console.log(`\n── ${step.name} ${"─".repeat(70 - step.name.length)}\n${output.trimEnd()}`);
  const results = rowsOf(step, ok, seconds, base !== null && step.vitest === true);
  rows.set(step.name, results.rows);
  files.push(...results.files);
  return results.rows.every(({ failed }) => failed === 0);
}

/**
 * @param {Step} step
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(step) {
  const command = base !== null && step.vitest ? `${step.run} --changed=${base} --passWithNoTests` : step.run;
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
      cwd: root,
      env: {
        ...environment,
        // A core for each lane: more workers would only wait for each other.
        ...(lanes > 1 && { VITEST_MAX_WORKERS: "1" }),
        ...step.env,
        TEST_COUNTS_FILE: countsFile(step.name),
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** @returns {string | null} the commit that `--changed` compares with; `null` without it */
function changedSince() {
  const at = process.argv.indexOf("--changed");
  if (at < 0) return null;
  const given = process.argv[at + 1];
  return given && !given.startsWith("--") ? given : "HEAD";
}

/** @param {string} since */
function changedFiles(since) {
  return [
    ["diff", "--name-only", since],
    ["ls-files", "--others", "--exclude-standard"],
  ].flatMap((args) => {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    if (status !== 0) {
      console.error(`git cannot tell what has changed since ${since}: ${stderr.trim()}`);
      process.exit(1);
    }
    return stdout.split("\n").filter(Boolean);
  });
}
