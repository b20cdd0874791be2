#!/usr/bin/env node
import { help, readOptions } from "./options.mjs";
import { report } from "./report.mjs";
import { run } from "./run.mjs";

try {
  const options = await readOptions(process.argv.slice(2), process.cwd());
  if (!options) console.log(help);
  else {
    for (const note of options.notes) console.log(`\n!!! ${note}`);
    process.exitCode = report(options, await run(options)) ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
