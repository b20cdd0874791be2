import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/chromium.mjs";

const globalSetup = "./tests/e2e/global-setup.ts";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: existsSync(globalSetup) ? globalSetup : undefined,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: [["list"], ["json", { outputFile: "test-results/counts/e2e.json" }]],
  use: {
    launchOptions: launchOptions(),
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
  },
});
