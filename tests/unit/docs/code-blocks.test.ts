import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { type CodeBlock, codeBlocks } from "../../code-blocks.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const source = `${root}packages/mfa-ui/src`;

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "ARCHITECTURE.md",
  "packages/mfa-ui/README.md",
  ...readdirSync(`${root}docs`)
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
  ...mdxPages(),
];
const namespaces = readdirSync(`${source}/components`).filter((name) =>
  existsSync(`${source}/components/${name}/parts.ts`),
);
const blocks = pages.flatMap((page) => codeBlocks(page));

test("the readme has code blocks", () => {
  expect(blocks.filter(({ page }) => page === "README.md").length).toBeGreaterThan(3);
});

test("every code block in the docs compiles, and one that does not is found", () => {
  const wrong = {
    page: "wrong.md",
    line: 1,
    code: 'import { SecondFactor } from "mfa-ui";\nSecondFactor.Roof;\n',
  };
  // In one program: making it takes most of the time.
  const problems = compile([...blocks, wrong]);
  expect(problems.filter((problem) => !problem.startsWith("wrong.md"))).toEqual([]);
  expect(problems.join()).toMatch(/wrong\.md:1.*Roof/);
}, 60_000);

test("the guides' pages are as long as their table says", () => {
  const page = readFileSync(`${root}docs/from-the-guides.md`, "utf8");
  const told = [...page.matchAll(/^\| \[(.+)\]\(.+\) \| \d+ \| (\d+) \|$/gm)].map(([, title, lines]) => [
    title,
    Number(lines),
  ]);
  const counted = [...page.matchAll(/^## (.+)\n[\s\S]*?^```tsx\n([\s\S]*?)^```$/gm)].map(
    ([, title, code]) => [title, code?.split("\n").filter((line) => line.trim() !== "").length],
  );
  expect(told).toHaveLength(4);
  expect(told).toEqual(counted);
});

function mdxPages(): string[] {
  const files = readdirSync(`${root}stories`, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".mdx")).map((file) => `stories/${file}`);
}

/** Type-checks the blocks, each a module of its own at the workspace's root, against the package's source. */
function compile(checked: readonly CodeBlock[]): string[] {
  const files = new Map(checked.map((block, index) => [`${root}code-block-${index}.tsx`, block]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: {
      "mfa-ui": [`${source}/index.ts`],
      "mfa-ui/react": [`${source}/index.ts`],
      "mfa-ui/standalone": [`${source}/index.ts`],
      "mfa-ui/testing": [`${source}/testing.ts`],
      "mfa-ui/messages/*": [`${source}/messages/*.ts`],
      ...Object.fromEntries(
        namespaces.map((name) => [`mfa-ui/*/${name}`, [`${source}/components/${name}/parts.ts`]]),
      ),
    },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    const block = files.get(file);
    return block
      ? ts.createSourceFile(file, `${block.code}\nexport {};`, rest[0], true)
      : getSourceFile(file, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const block = files.get(diagnostic.file?.fileName ?? "");
    const at = block ? `${block.page}:${block.line}` : diagnostic.file?.fileName;
    return `${at} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
  });
}
