import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "./compare.mjs";

/**
 * What differs at a picture: why, and the files that show it, by their names in the folder of the results.
 * @typedef {{ file: string, reason: string, pictures: readonly string[] }} Difference
 */

/** @param {string} story @param {number} width */
export function fileOf(story, width) {
  return `${story}-${width}.png`;
}

/**
 * Holds a picture against its reference; in an update, writes it.
 * @param {import("./options.mjs").Options} options
 * @param {string} file
 * @param {Buffer} after
 * @returns {Difference | "written" | null}
 */
export function check({ references, results, tolerance, update }, file, after) {
  const reference = join(references, file);
  const before = existsSync(reference) ? readFileSync(reference) : undefined;
  const comparison = before && compare(before, after, tolerance ?? undefined);
  if (comparison?.equal) return null;
  if (update) {
    mkdirSync(references, { recursive: true });
    writeFileSync(reference, after);
    return "written";
  }
  const name = file.replace(/\.png$/, "");
  /** @type {Record<string, Buffer>} */
  const pictures = {
    ...(before && { "before.png": before }),
    "after.png": after,
    ...(comparison && { "difference.png": comparison.difference }),
  };
  mkdirSync(join(results, name), { recursive: true });
  for (const [picture, content] of Object.entries(pictures))
    writeFileSync(join(results, name, picture), content);
  return {
    file,
    reason: comparison ? comparison.reason : "there is no reference; look at it, then write it by --update",
    pictures: Object.keys(pictures).map((picture) => `${name}/${picture}`),
  };
}

/**
 * The references that no story has, which an update deletes.
 * @param {import("./options.mjs").Options} options
 * @param {ReadonlySet<string>} files of the stories
 * @returns {string[]}
 */
export function orphans({ references, update, only }, files) {
  if (!existsSync(references)) return [];
  const found = readdirSync(references).filter(
    (file) => file.endsWith(".png") && file.startsWith(only) && !files.has(file),
  );
  if (update) for (const file of found) rmSync(join(references, file));
  return found;
}
