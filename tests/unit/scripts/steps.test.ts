import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { fullSteps, steps, stepsFor } from "../../../scripts/test/steps.mjs";

const all = [...steps, ...fullSteps];
const namesFor = (...files: string[]): string[] => stepsFor(all, files).map(({ name }) => name);

describe("the steps that a change can touch", () => {
  test.each([
    [
      "packages/mfa-ui/src/components/second-factor/root.tsx",
      "package",
      "react-18",
      "visual",
      "contract",
      "e2e",
    ],
    ["packages/fapi-emulator/src/state.ts", "unit", "contract", "e2e", "visual"],
    ["stories/themes/plain.css", "catalogue", "visual"],
    [".storybook/preview.tsx", "catalogue", "visual"],
    ["tests/visual/references/a.png", "visual"],
    ["tests/components/errors.test.tsx", "components", "react-18", "types"],
    ["tests/e2e/app/app.tsx", "e2e", "types of e2e"],
    ["tests/package/apps.test.ts", "package"],
    ["README.md", "unit", "package"],
    [".github/workflows/ci.yml", "unit"],
  ])("of %s are among them %s, %s", (file, ...wanted) => {
    expect(namesFor(file)).toEqual(expect.arrayContaining(wanted));
  });

  test("bring what they need", () => {
    expect(namesFor("tests/e2e/faults.spec.ts")).toEqual(
      expect.arrayContaining(["setup", "browser", "build"]),
    );
  });

  test("of a text are not those that drive a browser", () => {
    expect(namesFor("docs/step-up.md")).toEqual(["setup", "lint", "unit"]);
  });

  test.each(["pnpm-lock.yaml", "package.json", "scripts/test.mjs", "tsconfig.base.json"])(
    "of %s are all",
    (file) => {
      expect(namesFor(file)).toEqual(all.map(({ name }) => name));
    },
  );

  test("no file of code is without one that runs it", () => {
    const { stdout } = spawnSync("git", ["ls-files"], { encoding: "utf8" });
    const files = stdout.split("\n").filter((file) => /\.(ts|tsx|mjs|css)$/.test(file));
    expect(files.length).toBeGreaterThan(400);
    const always = new Set(["setup", "lint", "layers", "types"]);
    expect(files.filter((file) => namesFor(file).every((name) => always.has(name)))).toEqual([]);
  });
});
