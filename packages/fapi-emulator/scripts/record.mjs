// Drives the real clerk-js of both generations through every endpoint of the emulator, in Chromium, and writes
// what went over the wire: one JSON line for each answer. Run it with the path of the file to write:
//   node packages/fapi-emulator/scripts/record.mjs recording.jsonl
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { runnerImport } from "vite";
import { launchOptions } from "../../../scripts/chromium.mjs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node packages/fapi-emulator/scripts/record.mjs <recording.jsonl>");
  process.exit(2);
}
const { module } = await runnerImport(fileURLToPath(new URL("./walk/walk.ts", import.meta.url)), {
  configFile: false,
  logLevel: "warn",
});
const browser = await chromium.launch(launchOptions());
try {
  const { records, steps } = await module.walk(browser);
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  console.log(`${steps} steps as expected, ${records.length} answers written to ${file}`);
} finally {
  await browser.close();
}
