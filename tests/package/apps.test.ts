import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { codeBlocks } from "../code-blocks.js";
import { apps, manifest, root } from "./entries.js";

const run = promisify(execFile);

const scripts = fileURLToPath(new URL("in-app", import.meta.url));

/** Markup by the name of its scenario. */
type Markups = Readonly<Record<string, string>>;

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
    for (const file of readdirSync(scripts)) {
      await addModule(file.replace(/\.tsx?$/, ".js"), readFileSync(join(scripts, file), "utf8"));
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

  test("shows every scenario of the fake as mfa-ui/standalone shows it", async () => {
    const markups = await script("scenarios", [entry, "mfa-ui/standalone"]);
    const { [entry]: shown = {}, "mfa-ui/standalone": expected = {} } = markups as Record<string, Markups>;
    const names = Object.keys(expected);
    const same = names.filter((name) => shown[name] === expected[name]);
    console.log(`${entry}: ${same.length} of ${names.length} scenarios are shown as in mfa-ui/standalone`);
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => !showsItsStatus(name, expected[name] ?? ""))).toEqual([]);
    expect(shown).toEqual(expected);
  });

  test("shares a client and its flows with other entries and other copies, but not with another version", async () => {
    const secondInstall = copyOfPackage("second-install");
    const otherVersion = copyOfPackage("other-version", "999.0.0");
    const shared = { alerts: [["Incorrect code"], ["Incorrect code"]], sameClient: true };
    expect(await script("copies", [entry, "mfa-ui/standalone", secondInstall, otherVersion])).toEqual({
      "mfa-ui/standalone": shared,
      [secondInstall]: shared,
      [otherVersion]: { alerts: [["Incorrect code"], []], sameClient: false },
    });
  });

  test.each(["README.md", "stories/introduction.mdx"])(
    "shows the error that the example of %s is about",
    async (page) => {
      const example = codeBlocks(page).find(({ code }) => code.includes('"mfa-ui/testing"'))?.code ?? "";
      expect(example).toContain('"mfa-ui/react"');
      const module = await addModule("an-example.js", example.replaceAll('"mfa-ui/react"', `"${entry}"`));
      expect(await script("example", [module])).toEqual({ alerts: ["Incorrect code"] });
    },
  );

  /** Writes TypeScript into the app as a module that Node runs; returns its URL. */
  async function addModule(name: string, typescript: string): Promise<string> {
    const { code } = await transform(typescript, { loader: "tsx", jsx: "automatic" });
    const file = join(folder, "scripts", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
    return pathToFileURL(file).href;
  }

  /** Copies the installed package into an install of its own, as of another version if one is given; returns the entry's URL. */
  function copyOfPackage(name: string, version?: string): string {
    const copy = join(folder, name, "node_modules/mfa-ui");
    cpSync(join(folder, "node_modules/mfa-ui"), copy, { recursive: true });
    if (version) {
      const own = JSON.stringify(JSON.parse(readFileSync(join(copy, "package.json"), "utf8")).version);
      const files = readdirSync(join(copy, "dist"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".js"))
        .map((file) => join(copy, "dist", file))
        .filter((file) => readFileSync(file, "utf8").includes(own));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files)
        writeFileSync(file, readFileSync(file, "utf8").replaceAll(own, JSON.stringify(version)));
    }
    return pathToFileURL(createRequire(join(folder, name, "app.js")).resolve(entry)).href;
  }

  /** Runs a module of `in-app/` in the app, and reads what it ends with. */
  async function script(name: string, args: string[]): Promise<unknown> {
    return JSON.parse((await node(join(folder, "scripts", `${name}.js`), args)).stdout);
  }

  async function npm(args: string[]): Promise<string> {
    const { stdout, stderr } = await run("npm", args, { cwd: folder, shell: process.platform === "win32" });
    return stdout + stderr;
  }

  async function tool(path: string, args: string[]): Promise<string> {
    const { stdout, stderr } = await node(join(folder, "node_modules", path), args);
    return stdout + stderr;
  }

  function node(file: string, args: string[]): Promise<{ stdout: string; stderr: string }> {
    const env = {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      FORCE_COLOR: "0",
      NO_COLOR: undefined,
      JSDOM: createRequire(import.meta.url).resolve("jsdom"),
    };
    const options = { cwd: folder, env, maxBuffer: 64_000_000 };
    return run(process.execPath, [file, ...args], options).catch((error) => {
      throw new Error(`${file} failed:\n${error.stdout}${error.stderr}`);
    });
  }
});

/** Whether a scenario's markup has the status that its name begins with; a flow that loads or has nothing to do shows nothing. */
function showsItsStatus(name: string, markup: string): boolean {
  const [flow, scenario = ""] = name.split(".");
  if (scenario === "idle" || scenario === "loading") return true;
  // The settings page is several flows at once, and its scenarios are named for what is told by all of them.
  if (flow === "mfaSettingsScenarios") return markup !== "";
  return [...markup.matchAll(/data-status="(\w+)"/g)].some(([, status = ""]) => scenario.startsWith(status));
}

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
                  <Parts.Input />
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
