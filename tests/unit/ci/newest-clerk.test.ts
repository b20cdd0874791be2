import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clerkPackages, newest, withNewest } from "../../../scripts/newest-clerk/versions.mjs";

const manifest = JSON.stringify(
  {
    devDependencies: {
      "@clerk/react": "6.18.0",
      "clerk-js-5": "npm:@clerk/clerk-js@5.99.0",
      react: "19.3.1",
    },
  },
  null,
  2,
);

describe("the newest Clerk packages", () => {
  test("are those of the workspace, by the name that the registry knows", () => {
    expect(clerkPackages(manifest)).toEqual([
      { key: "@clerk/react", name: "@clerk/react", pinned: "6.18.0" },
      { key: "clerk-js-5", name: "@clerk/clerk-js", pinned: "5.99.0" },
    ]);
  });

  test("are pinned in this workspace, so that a newer one can be told", () => {
    const pinned = clerkPackages(readFileSync("package.json", "utf8"));
    expect(pinned.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["@clerk/clerk-js", "@clerk/clerk-react", "@clerk/react", "clerk-js-5"]),
    );
    expect(pinned.filter((entry) => !/^\d+\.\d+\.\d+$/.test(entry.pinned))).toEqual([]);
  });

  test.each([
    ["5.99.0", ["5.100.0", "5.99.1", "6.0.0"], "5.100.0"],
    ["5.99.0", ["5.99.0", "5.98.7", "5.100.0-canary.1"], "5.99.0"],
    ["6.18.0", [], "6.18.0"],
  ])("of %s among %j is %s", (pinned, versions, wanted) => {
    expect(newest(pinned, versions)).toBe(wanted);
  });

  test("take the place of the pinned ones, and of nothing else", () => {
    const packages = clerkPackages(manifest).map((entry) => ({ ...entry, newest: "7.7.7" }));
    expect(JSON.parse(withNewest(manifest, packages))).toEqual({
      devDependencies: {
        "@clerk/react": "7.7.7",
        "clerk-js-5": "npm:@clerk/clerk-js@7.7.7",
        react: "19.3.1",
      },
    });
  });
});
