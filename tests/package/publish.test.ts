import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { list } from "tar";
import { expect, inject, test } from "vitest";
import { manifest, packageFolder, root } from "./entries.js";

test("publint has nothing to say", async () => {
  const file = readFileSync(inject("tarball"));
  const tarball = new Uint8Array(file).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test("the types resolve from every entry, for ES modules", () => {
  // Its exit code says too little: 0 for a package that has no types at all. So its report is read.
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      inject("tarball"),
      "--profile",
      "esm-only",
      "--format",
      "json",
    ],
    { encoding: "utf8", maxBuffer: 64_000_000 },
  );
  const report: Report = JSON.parse(stdout);
  expect(report.analysis.types).toMatchObject({ kind: "included" });
  expect(Object.keys(report.analysis.entrypoints).length).toBe(
    Object.keys(manifest(packageFolder).exports).length,
  );
  // The two ways of resolving that cannot read ES modules anyway.
  const ignored = ["node10", "node16-cjs"];
  const problems = report.analysis.problems.filter(
    ({ resolutionKind }) => !ignored.includes(resolutionKind ?? ""),
  );
  expect(problems).toEqual([]);
});

test("the tarball holds the built package, its licence, and no source or test", () => {
  const paths: string[] = [];
  list({ file: inject("tarball"), sync: true, onReadEntry: (entry) => paths.push(entry.path) });
  expect(paths).toContain("package/package.json");
  expect(paths).toContain("package/LICENSE");
  expect(
    paths.filter((path) => !/^package\/(dist\/|package\.json$|LICENSE$|README\.md$)/.test(path)),
  ).toEqual([]);
});

interface Report {
  analysis: {
    types: unknown;
    entrypoints: Record<string, unknown>;
    problems: { resolutionKind?: string }[];
  };
}
