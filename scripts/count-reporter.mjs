// Writes how many tests each project had, for the summary of scripts/test.mjs.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export default class CountReporter {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.TEST_COUNTS_FILE;
    if (!file) return;
    /** @type {Record<string, { passed: number, failed: number, skipped: number }>} */
    const projects = {};
    for (const module of modules) {
      // A project that runs in a browser has the browser in its name: "stories (chromium)".
      const name = module.project.name.replace(/ \(\w+\)$/, "");
      const counts = projects[name] ?? { passed: 0, failed: 0, skipped: 0 };
      projects[name] = counts;
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        counts[state === "passed" ? "passed" : state === "failed" ? "failed" : "skipped"] += 1;
      }
      // A file that could not be loaded, or that failed outside of its tests, fails as one case.
      if (!tests.some((test) => test.result().state === "failed") && module.state() === "failed")
        counts.failed += 1;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ projects, unhandledErrors: unhandledErrors.length }));
  }
}
