import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../../scripts/screenshots-comment.mjs", import.meta.url));
const mark = "<!-- mfa-ui: screenshots -->";
const token = "ghs_test";

/** What GitHub knows of the pull request 7, and every call that changed it. */
let comments: Comment[];
let changes: { method: string; path: string; body: string }[];
let answer: number;
let server: Server;
let folder: string;

beforeEach(async () => {
  comments = [];
  changes = [];
  answer = 200;
  folder = mkdtempSync(join(tmpdir(), "mfa-ui-comment-"));
  writeFileSync(join(folder, "comment.md"), "**Screenshots:** 1 differs.\n");
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://localhost");
    let body = "";
    for await (const chunk of request) body += chunk;
    const known = request.headers.authorization === `Bearer ${token}`;
    response.statusCode = known ? answer : 401;
    if (request.method === "GET") {
      const from = (Number(url.searchParams.get("page")) - 1) * 100;
      response.end(JSON.stringify(comments.slice(from, from + 100)));
      return;
    }
    changes.push({ method: request.method ?? "", path: url.pathname, body: JSON.parse(body).body });
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

const ours = { id: 41, body: `${mark}\nolder`, user: { type: "Bot" } };
const asked = "/repos/o/r/issues/7/comments";

describe("the comment on the screenshots", () => {
  test("is written when pictures differ: the text, the page and what to do", async () => {
    await run({ DIFFERS: "true", PAGE: "https://github.test/artifact" });
    expect(changes).toMatchObject([{ method: "POST", path: asked }]);
    const text = changes[0]?.body;
    expect(text).toContain("**Screenshots:** 1 differs.");
    expect(text).toContain("](https://github.test/artifact)");
    expect(text).toContain("update-screenshots");
  });

  test("is none when nothing differs", async () => {
    await run({ DIFFERS: "false" });
    expect(changes).toEqual([]);
  });

  test.each(["true", "false"])("is written anew when there is one (differs: %s)", async (DIFFERS) => {
    comments = [...others(120), ours];
    await run({ DIFFERS });
    expect(changes).toMatchObject([{ method: "PATCH", path: "/repos/o/r/issues/comments/41" }]);
    expect(changes[0]?.body.includes("update-screenshots")).toBe(DIFFERS === "true");
  });

  test("leaves a person's who quotes it", async () => {
    comments = [{ id: 1, body: `${mark}\nlook`, user: { type: "User" } }];
    await run({ DIFFERS: "true" });
    expect(changes).toMatchObject([{ method: "POST" }]);
  });

  test("is printed without a token, and in the summary either way", async () => {
    const summary = join(folder, "summary.md");
    const { output } = await run({ DIFFERS: "true", GITHUB_TOKEN: "", GITHUB_STEP_SUMMARY: summary });
    expect(changes).toEqual([]);
    expect(output).toContain("1 differs");
    expect(readFileSync(summary, "utf8")).toContain("1 differs");
  });

  test.each([
    ["GitHub refuses", 403, true, /403/],
    ["there is no text", 200, false, /npm run test:visual/],
  ])("fails when %s", async (_, status, text, words) => {
    answer = status;
    if (!text) rmSync(join(folder, "comment.md"));
    const { code, output } = await run({ DIFFERS: "true" });
    expect(code).toBe(1);
    expect(output).toMatch(words);
    expect(output).not.toContain(token);
  });
});

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly type: string };
}

function others(count: number): Comment[] {
  return Array.from({ length: count }, (_, id) => ({ id: 1000 + id, body: "hello", user: { type: "User" } }));
}

function run(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const { port } = server.address() as AddressInfo;
  const given = {
    PATH: process.env.PATH,
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_REPOSITORY: "o/r",
    GITHUB_TOKEN: token,
    PULL_REQUEST: "7",
    RESULTS: folder,
    ...env,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { env: given }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
