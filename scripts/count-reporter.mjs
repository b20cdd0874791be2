// Writes how many tests each project had, and how long its files took, for the summary of scripts/test.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** @typedef {import("./test/report.mjs").SuiteReport} SuiteReport */

export default class CountReporter {
  /** @param {ReadonlyArray<import("vitest/node").TestModule>} modules */
  onTestRunEnd(modules) {
    const file = process.env.TEST_COUNTS_FILE;
    if (!file) return;
    /** @type {Record<string, SuiteReport>} */
    const projects = {};
    for (const module of modules) {
      // A project that runs in a browser has the browser in its name: "stories (chromium)".
      const name = module.project.name.replace(/ \(\w+\)$/, "");
      const report = projects[name] ?? { counts: { passed: 0, failed: 0, skipped: 0 }, files: [] };
      const { counts, files } = report;
      projects[name] = report;
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        counts[state === "passed" ? "passed" : state === "failed" ? "failed" : "skipped"] += 1;
      }
      // A file that could not be loaded, or that failed outside of its tests, fails as one case.
      if (!tests.some((test) => test.result().state === "failed") && module.state() === "failed")
        counts.failed += 1;
      const { duration, collectDuration, setupDuration, environmentSetupDuration } = module.diagnostic();
      const milliseconds = duration + collectDuration + setupDuration + environmentSetupDuration;
      files.push({ file: module.moduleId, seconds: milliseconds / 1000 });
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(projects));
  }
}
