// The checks on the newest Clerk packages of the generations that are supported, in a copy of the last commit: this
// checkout is not touched, and what is not committed is not in the copy.
//   node scripts/newest-clerk.mjs              npm test there
//   node scripts/newest-clerk.mjs <command>    that command there
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "./environment.mjs";
import { clerkPackages, majorOf, newest, withNewest } from "./newest-clerk/versions.mjs";

/** @typedef {{ versions: string[], "dist-tags": { latest: string } }} Registered */

const command = process.argv.slice(2).join(" ") || "npm test";
const manifest = "package.json";
const known = clerkPackages(readFileSync(join(root, manifest), "utf8")).map((entry) => {
  const { versions, "dist-tags": tags } = registered(entry.name);
  return { ...entry, newest: newest(entry.pinned, versions), latest: tags.latest };
});
for (const { key, pinned, newest: version } of known)
  console.log(`${key.padEnd(20)} ${pinned}${version === pinned ? ", the newest" : ` -> ${version}`}`);
for (const { key, name, pinned, latest } of known)
  if (key === name && majorOf(latest) > majorOf(pinned))
    console.log(`Not tried: ${name} ${latest}, a new major version.`);

const newer = known.filter((entry) => entry.newest !== entry.pinned);
if (newer.length === 0) console.log("Nothing is newer than what the checks run on: nothing to try.");
else process.exitCode = tryThem();

/** @returns {number} the exit code of the command */
function tryThem() {
  const copy = mkdtempSync(join(tmpdir(), "mfa-ui-newest-clerk-"));
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, copy]);
  writeFileSync(join(copy, manifest), withNewest(readFileSync(join(copy, manifest), "utf8"), newer));
  const code = run("npm run --silent setup -- --no-frozen-lockfile", copy) || run(command, copy);
  if (code === 0) rmSync(copy, { recursive: true, force: true });
  else console.error(`\nFailed on the newest Clerk packages: ${command}. What it ran in is left in ${copy}`);
  return code;
}

/**
 * @param {string} line
 * @param {string} cwd
 */
function run(line, cwd) {
  // npm has put this checkout's tools on the path: the copy has its own.
  const PATH = process.env.PATH?.split(delimiter)
    .filter((folder) => !folder.startsWith(root))
    .join(delimiter);
  return spawnSync(line, { shell: true, stdio: "inherit", cwd, env: { ...process.env, PATH } }).status ?? 1;
}

/**
 * @param {string} name
 * @returns {Registered}
 */
function registered(name) {
  const args = ["view", name, "versions", "dist-tags", "--json"];
  return JSON.parse(execFileSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" }));
}
