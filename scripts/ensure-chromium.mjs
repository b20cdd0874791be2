// Unpacks the browser of the tests, starts it once, and says which one it is: a browser that cannot start must
// stop a test run before it begins.
import { chromium } from "playwright";
import { isPinned, launchOptions, PINNED_VERSION } from "./chromium.mjs";

try {
  const browser = await chromium.launch(launchOptions());
  console.log(
    isPinned()
      ? `Browser of the tests: Chromium ${browser.version()} (pinned, @sparticuz/chromium ${PINNED_VERSION})`
      : `Browser of the tests: Chromium ${browser.version()} (${launchOptions().executablePath}), not the pinned one`,
  );
  await browser.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
