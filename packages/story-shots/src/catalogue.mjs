import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/**
 * A story, and what is done with it.
 * @typedef {{ id: string, file: string, widths: readonly number[], ownPage: boolean }} Story
 */

/**
 * The stories of a static Storybook, file by file.
 * @param {Pick<import("./options.mjs").Options, "catalogue" | "widths" | "tag" | "only" | "screenshots">} options
 * @returns {Story[][]}
 */
export function readStories({ catalogue, widths, tag, only, screenshots }) {
  const file = join(catalogue, "index.json");
  if (!existsSync(file)) throw new Error(`There is no static Storybook in ${catalogue}: build it first.`);
  /** @type {{ entries: Record<string, { id: string, type: string, importPath: string, tags?: string[] }> }} */
  const { entries } = JSON.parse(readFileSync(file, "utf8"));
  /** @type {Map<string, Story[]>} */
  const files = new Map();
  for (const { id, type, importPath, tags = [] } of Object.values(entries)) {
    if (type !== "story" || !id.startsWith(only)) continue;
    const story = {
      id,
      file: importPath,
      widths:
        screenshots && tags.includes(tag) ? widths.slice(0, tags.includes("one-width") ? 1 : undefined) : [],
      ownPage: tags.includes("own-page"),
    };
    files.set(importPath, [...(files.get(importPath) ?? []), story]);
  }
  if (files.size === 0) throw new Error(`The static Storybook in ${catalogue} has no such story.`);
  return [...files.values()];
}

/**
 * Serves a static Storybook on this machine.
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder) {
  const server = createServer(sirv(folder, { dev: false, etag: true }));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${address.port}/`, close: () => void server.close() };
}
