import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { apps, manifest, root } from "./entries.js";

const run = promisify(execFile);

// One after the other: two installs at once are slower than two in turn.
describe.each(apps)("an app with only $sdk", ({ sdk, entry }) => {
  let folder: string;
  let installation: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mfa-ui-app-"));
    for (const [path, content] of Object.entries(app(sdk, entry))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    installation = await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("installs without a word about peers, and brings no other Clerk SDK", () => {
    expect(installation).not.toMatch(/ERESOLVE|peer/i);
    const installed = readdirSync(join(folder, "node_modules/@clerk"));
    expect(installed).toContain(sdk.replace("@clerk/", ""));
    for (const other of apps.filter((candidate) => candidate.sdk !== sdk)) {
      expect(installed).not.toContain(other.sdk.replace("@clerk/", ""));
    }
  });

  test("type-checks", async () => {
    expect(await tool("typescript/bin/tsc", [])).toBe("");
  });

  test("builds without a warning, and leaves out what it does not use", async () => {
    const output = await tool("vite/bin/vite.js", ["build"]);
    expect(output).toContain("built in");
    expect(output).not.toMatch(/warn|\(!\)|deprecat/i);
    const code = readdirSync(join(folder, "dist/assets"))
      .filter((file) => file.endsWith(".js"))
      .map((file) => readFileSync(join(folder, "dist/assets", file), "utf8"))
      .join("\n");
    expect(code).toContain("second-factor");
    expect(code).not.toContain("password-sign-in");
  });

  async function npm(args: string[]): Promise<string> {
    const { stdout, stderr } = await run("npm", args, { cwd: folder, shell: process.platform === "win32" });
    return stdout + stderr;
  }

  async function tool(path: string, args: string[]): Promise<string> {
    const bin = join(folder, "node_modules", path);
    const env = {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      FORCE_COLOR: "0",
      NO_COLOR: undefined,
    };
    const { stdout, stderr } = await run(process.execPath, [bin, ...args], { cwd: folder, env }).catch(
      (error) => {
        throw new Error(`${path} failed:\n${error.stdout}${error.stderr}`);
      },
    );
    return stdout + stderr;
  }
});

/** A small app: a drop-in, a namespace of the root entry and one by its own path. */
function app(sdk: string, entry: string): Record<string, string> {
  const { devDependencies } = manifest(root);
  const versions = (names: string[]): Record<string, string | undefined> =>
    Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
  return {
    "package.json": JSON.stringify({
      private: true,
      type: "module",
      dependencies: { ...versions(["react", "react-dom", sdk]), "mfa-ui": `file:${inject("tarball")}` },
      devDependencies: versions([
        "@types/react",
        "@types/react-dom",
        "@vitejs/plugin-react",
        "typescript",
        "vite",
      ]),
    }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2023", "DOM", "DOM.Iterable"],
        module: "ESNext",
        moduleResolution: "Bundler",
        jsx: "react-jsx",
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      include: ["src"],
    }),
    "vite.config.js": `
      import react from "@vitejs/plugin-react";
      import { defineConfig } from "vite";
      export default defineConfig({ plugins: [react()] });
    `,
    "index.html": `<!doctype html><html lang="en"><head><title>App</title></head><body><div id="root"></div>
      <script type="module" src="/src/main.tsx"></script></body></html>`,
    "src/main.tsx": `
      import { ClerkProvider } from "${sdk}";
      import { StrictMode } from "react";
      import { createRoot } from "react-dom/client";
      import { SecondFactor, SecondFactorForm, useSecondFactor } from "${entry}";
      import * as Parts from "${entry}/second-factor";

      function Status() {
        const flow = useSecondFactor();
        return <p>{flow.status}</p>;
      }

      const root = document.getElementById("root");
      if (root) {
        createRoot(root).render(
          <StrictMode>
            <ClerkProvider publishableKey="pk_test_ZXhhbXBsZS5jb20k">
              <SecondFactorForm />
              <SecondFactor.Root>
                <SecondFactor.Form>
                  <Parts.CodeInput />
                </SecondFactor.Form>
              </SecondFactor.Root>
              <Status />
            </ClerkProvider>
          </StrictMode>,
        );
      }
    `,
  };
}
