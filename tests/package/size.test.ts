import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { budgets, root } from "./entries.js";

test.each(budgets)("$name stays below $limit kB", async ({ name, code, goal, limit, onDemand = 0 }) => {
  const { size, loads } = await bundle(code, [leaveOutOnDemand]);
  // Where nothing is loaded on demand, the other bundle differs by esbuild's wrappers of what nobody imports.
  const rest = loads ? (await bundle(code, [])).size - size : 0;
  const verdict = size <= goal ? "the goal is reached" : "above the goal";
  const beside = loads ? `, and ${rest.toFixed(2)} on demand` : "";
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

/** The size in kB, and whether code in it calls `import()` for more. */
async function bundle(code: string, plugins: Plugin[]): Promise<{ size: number; loads: boolean }> {
  const { outputFiles, warnings, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    metafile: true,
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
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return {
    size: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000,
    loads: imports.some(({ kind }) => kind === "dynamic-import"),
  };
}
