import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { budgets, root } from "./entries.js";

test.each(budgets)("$name stays below $limit kB", async ({ name, code, goal, limit, onDemand = 0.5 }) => {
  const size = await gzippedSize(code, [leaveOutOnDemand]);
  const rest = (await gzippedSize(code, [])) - size;
  const verdict = size <= goal ? "the goal is reached" : "above the goal";
  const beside = rest > 0.5 ? `, and ${rest.toFixed(2)} on demand` : "";
  console.log(`${name}: ${size.toFixed(2)} kB${beside} (goal ${goal}, never above ${limit}): ${verdict}`);
  // An import that resolves to nothing would be small.
  expect(size).toBeGreaterThan(0.5);
  expect(size).toBeLessThanOrEqual(limit);
  expect(rest).toBeLessThanOrEqual(onDemand);
});

// What `import()` loads when it is needed is a file of its own in an app.
const leaveOutOnDemand: Plugin = {
  name: "leave out what is loaded on demand",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

async function gzippedSize(code: string, plugins: Plugin[]): Promise<number> {
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
    plugins,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
}
