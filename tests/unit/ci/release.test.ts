import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { obstacles } from "../../../scripts/release/obstacles.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mfa-ui-release-"));
  mkdirSync(join(root, "packages/mfa-ui"), { recursive: true });
  mkdirSync(join(root, ".changeset"));
  writeFileSync(join(root, ".changeset/config.json"), "{}");
  manifest({ repository: { type: "git", url: "git+https://github.com/o/r.git" } });
});

afterEach(() => rmSync(root, { recursive: true }));

describe("a release", () => {
  test("has nothing in its way when the repository is named and no changeset waits", () => {
    expect(obstacles(root)).toEqual([]);
    manifest({ repository: "github:o/r" });
    expect(obstacles(root)).toEqual([]);
  });

  test.each([{}, { repository: {} }, { repository: "" }])(
    "is refused without a repository: %j",
    (content) => {
      manifest(content);
      expect(obstacles(root)).toEqual([
        expect.stringMatching(/names no repository, and provenance needs it/),
      ]);
    },
  );

  test("is refused while changesets wait", () => {
    writeFileSync(join(root, ".changeset/a.md"), "");
    expect(obstacles(root)).toEqual([expect.stringMatching(/^Changesets wait \(a\.md\)/)]);
  });

  test("is of this package alone, for everybody and with provenance", () => {
    const { publishConfig } = JSON.parse(readFileSync("packages/mfa-ui/package.json", "utf8"));
    expect(publishConfig).toEqual({ provenance: true });
    const { access, privatePackages } = JSON.parse(readFileSync(".changeset/config.json", "utf8"));
    expect(access).toBe("public");
    expect(privatePackages).toEqual({ version: false, tag: false });
  });
});

function manifest(content: object): void {
  writeFileSync(join(root, "packages/mfa-ui/package.json"), JSON.stringify(content));
}
