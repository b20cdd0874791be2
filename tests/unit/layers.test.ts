import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../../.dependency-cruiser.mjs";

const src = "packages/mfa-ui/src";

/** A small package that keeps every rule. */
const legal: Record<string, string> = {
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      module: "ESNext",
      moduleResolution: "Bundler",
      paths: { "mfa-ui/standalone": [`./${src}/index.ts`] },
    },
  }),
  "package.json": JSON.stringify({
    devDependencies: { react: "1", "@clerk/clerk-react": "1", "dev-tool": "1" },
  }),
  "packages/mfa-ui/package.json": JSON.stringify({
    peerDependencies: { react: "1", "@clerk/clerk-react": "1" },
  }),
  "node_modules/react/index.js": "",
  "node_modules/@clerk/clerk-react/index.js": "",
  "node_modules/dev-tool/index.js": "",
  [`${src}/index.ts`]: `export * from "./components/second-factor/parts.js";`,
  [`${src}/client.ts`]: `export * from "./clerk/clerk-mfa-client.js";`,
  [`${src}/testing.ts`]: `export * from "./testing/fake.js";`,
  [`${src}/testing/fake.ts`]: `import type { A } from "../clerk/mfa-client.js"; export const fake: A = 1;`,
  [`${src}/messages/en.ts`]: `import type { A } from "../clerk/mfa-client.js"; export const en: A = 1;`,
  [`${src}/internal/part.tsx`]: `import "react"; export const part = 1;`,
  [`${src}/internal/text.ts`]: "export const text = 1;",
  [`${src}/components/second-factor/parts.ts`]: `export * from "./form.js";`,
  [`${src}/components/second-factor/form.tsx`]: `import "react"; import "../../flows/second-factor/use-second-factor.js"; import "../../internal/part.js"; import "../../messages/en.js"; export const form = 1;`,
  [`${src}/components/settings/parts.ts`]: `export * from "../second-factor/parts.js";`,
  [`${src}/flows/second-factor/use-second-factor.ts`]: `import "react"; import "./controller.js"; import "../../react/client-context.js"; export const use = 1;`,
  [`${src}/flows/second-factor/controller.ts`]: `import "./flow.js"; import "../../clerk/once.js"; import "../../internal/text.js"; export const controller = 1;`,
  [`${src}/flows/second-factor/flow.ts`]: `import type { A } from "../../clerk/mfa-client.js"; export const flow: A = 1;`,
  [`${src}/react/client-context.tsx`]: `import "react"; import "../clerk/clerk-mfa-client.js"; import "./use-clerk.js"; export const context = 1;`,
  [`${src}/react/use-clerk.ts`]: "export const useClerk = 1;",
  [`${src}/react/adapters/clerk-react.ts`]: `export { useClerk } from "@clerk/clerk-react";`,
  [`${src}/clerk/mfa-client.ts`]: "export type A = 1;",
  [`${src}/clerk/once.ts`]: "export const once = 1;",
  [`${src}/clerk/clerk-mfa-client.ts`]: `import type { A } from "./mfa-client.js"; export const client: A = 1;`,
  "stories/second-factor.stories.tsx": `import "mfa-ui/standalone";`,
  "tests/components/form.test.tsx": `import "mfa-ui/standalone";`,
  "tests/unit/flow.test.ts": `import "../../${src}/flows/second-factor/flow.js";`,
  "tests/contract/client.test.ts": `import "../../${src}/clerk/clerk-mfa-client.js";`,
  "packages/fapi-emulator/src/index.ts": "export const emulator = 1;",
};

/** For each rule a file that breaks it. */
const breaks: [rule: string, file: string, code: string][] = [
  ["no-cycles", `${src}/internal/a.ts`, `import "./b.js";`],
  ["resolvable", `${src}/clerk/bad-path.ts`, `import "./nothing.js";`],
  ["clerk-is-the-lowest-layer", `${src}/clerk/bad-layer.ts`, `import "../flows/second-factor/flow.js";`],
  ["clerk-without-react", `${src}/clerk/bad-react.ts`, `import "react";`],
  ["clerk-without-react", `${src}/clerk/bad-react-behind.ts`, `import "../internal/part.js";`],
  [
    "clerk-without-react",
    `${src}/clerk/bad-react-type.ts`,
    `import type { A } from "react"; export type B = A;`,
  ],
  ["react-above-clerk-only", `${src}/react/bad-layer.ts`, `import "../flows/second-factor/flow.js";`],
  [
    "flows-below-components",
    `${src}/flows/second-factor/bad-layer.ts`,
    `import "../../components/settings/parts.js";`,
  ],
  ["rules-and-controllers-without-react", `${src}/flows/bad-a/flow.ts`, `import "react";`],
  ["rules-and-controllers-without-react", `${src}/flows/bad-a/controller.ts`, `import "react";`],
  [
    "rules-and-controllers-without-react",
    `${src}/flows/bad-b/controller.ts`,
    `import "../../internal/part.js";`,
  ],
  [
    "rules-and-controllers-below-react",
    `${src}/flows/bad-c/controller.ts`,
    `import "../../react/use-clerk.js";`,
  ],
  ["rules-without-a-client", `${src}/flows/bad-d/flow.ts`, `import "../../clerk/clerk-mfa-client.js";`],
  ["clerk-packages-in-adapters-only", `${src}/react/bad-sdk.ts`, `import "@clerk/clerk-react";`],
  ["adapters-are-put-in-by-the-build", `${src}/react/bad-adapter.ts`, `import "./adapters/clerk-react.js";`],
  [
    "another-component-by-its-parts",
    `${src}/components/settings/bad.tsx`,
    `import "../second-factor/form.js";`,
  ],
  [
    "internal-imports-nothing-of-ours",
    `${src}/internal/bad.ts`,
    `import type { A } from "../clerk/mfa-client.js"; export type B = A;`,
  ],
  ["messages-are-data", `${src}/messages/bad.ts`, `import "../clerk/once.js";`],
  ["testing-by-its-entry", `${src}/clerk/bad-testing.ts`, `import "../testing/fake.js";`],
  ["testing-by-its-entry", "tests/unit/bad-testing.test.ts", `import "../../${src}/testing/fake.js";`],
  ["testing-without-react", `${src}/testing/bad.ts`, `import "../internal/part.js";`],
  ["client-without-react", `${src}/client.ts`, `import "./internal/part.js";`],
  ["entries-are-for-users", `${src}/components/settings/bad-barrel.tsx`, `import "../../index.js";`],
  ["declared-dependencies", `${src}/clerk/bad-dependency.ts`, `import "dev-tool";`],
  ["declared-dependencies", `${src}/clerk/bad-core.ts`, `import "node:fs";`],
  ["public-entries", "stories/bad.stories.tsx", `import "../${src}/index.js";`],
  [
    "public-entries-and-tools-for-component-tests",
    "tests/components/bad.test.tsx",
    `import "../../${src}/components/second-factor/form.js";`,
  ],
  [
    "inner-modules-for-unit-and-contract-tests",
    "tests/unit/bad.test.ts",
    `import "../../${src}/react/client-context.js";`,
  ],
  [
    "inner-modules-for-unit-and-contract-tests",
    "tests/contract/bad.test.ts",
    `import "../../${src}/components/settings/parts.js";`,
  ],
  [
    "the-emulator-stands-alone",
    "packages/fapi-emulator/src/bad.ts",
    `import "../../mfa-ui/src/clerk/once.js";`,
  ],
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mfa-ui-layers-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a package that keeps the layers has no violation", async () => {
  write(Object.entries(legal));
  expect(await violations()).toEqual([]);
}, 60_000);

test("each rule finds the file that breaks it", async () => {
  write(Object.entries(legal));
  write(breaks.map(([, file, code]) => [file, code]));
  write([[`${src}/internal/b.ts`, `import "./a.js";`]]);
  const found = await violations();
  expect(
    breaks.map(([rule, file]) => `${rule}: ${file}`).filter((expected) => !found.includes(expected)),
  ).toEqual([]);
}, 60_000);

test("every rule has its proof here", () => {
  const proven = breaks.map(([rule]) => rule);
  const rules = config.forbidden?.map(({ name }) => name) ?? [];
  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter((name) => !name || !proven.includes(name))).toEqual([]);
});

function write(files: [string, string][]): void {
  for (const [file, code] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
}

async function violations(): Promise<string[]> {
  const tsConfig = join(folder, "tsconfig.json");
  const options: ICruiseOptions = {
    ...config.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
    tsConfig: { fileName: tsConfig },
  };
  const { output } = await cruise(
    ["packages", "stories", "tests"],
    options,
    {},
    { tsConfig: extractTSConfig(tsConfig) },
  );
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text.");
  return [...new Set(output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort();
}
