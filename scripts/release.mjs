// Builds the package, checks what would be published, and publishes it: the release workflow's command.
//   --dry-run  publishes nothing, and tells what stands in the way of it
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { environment, root } from "./environment.mjs";
import { obstacles } from "./release/obstacles.mjs";

const dryRun = process.argv.includes("--dry-run");
const found = obstacles(root);
if (found.length > 0 && !dryRun) stop(`Not released.\n${found.join("\n")}`);

run("npm run --silent build");
run("vitest run --project package tests/package/publish.test.ts");
if (dryRun) {
  run("npm pack --dry-run", join(root, "packages/mfa-ui"));
  console.log(
    found.length > 0 ? `\nA release would be refused.\n${found.join("\n")}` : "\nReady for a release.",
  );
} else {
  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // Through pnpm, because changesets publishes with the `pnpm` that it finds.
  run(`npx -y ${packageManager} exec changeset publish`);
}

/**
 * @param {string} line
 * @param {string} cwd
 */
function run(line, cwd = root) {
  const { status } = spawnSync(line, { shell: true, stdio: "inherit", cwd, env: environment });
  if (status !== 0) stop(`Not released, because this failed: ${line}`);
}

/**
 * @param {string} reason
 * @returns {never}
 */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
