import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { budgets, root } from "./entries.js";

test.each(budgets)("$name stays below $limit kB", async ({ name, code, goal, limit }) => {
  const size = await gzippedSize(code);
  const verdict = size <= goal ? "the goal is reached" : "above the goal";
  console.log(`${name}: ${size.toFixed(2)} kB (goal ${goal}, never above ${limit}): ${verdict}`);
  // An import that resolves to nothing would be small.
  expect(size).toBeGreaterThan(0.5);
  expect(size).toBeLessThanOrEqual(limit);
});

async function gzippedSize(code: string): Promise<number> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    define: { "process.env.NODE_ENV": '"production"' },
    external: ["react", "react-dom", "react/*", "react-dom/*", "@clerk/*"],
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
}
