import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/chromium.mjs";

const globalSetup = "./tests/e2e/global-setup.ts";
// npm run test:full runs the wide matrices too, apart.
const wide = process.env.TEST_E2E === "wide";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: existsSync(globalSetup) ? globalSetup : undefined,
  ...(wide ? { grep: /@wide/ } : { grepInvert: /@wide/ }),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: [["list"], ["json", { outputFile: `test-results/counts/${wide ? "e2e-wide" : "e2e"}.json` }]],
  use: {
    launchOptions: launchOptions(),
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
  },
});
