import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { packageExports } from "../../scripts/package-exports.mjs";
import { manifest, packageFolder } from "./entries.js";

const dist = join(packageFolder, "dist");

test("the exports follow from the source folders (npm run exports writes them)", () => {
  expect(manifest(packageFolder).exports).toEqual(packageExports());
});

test("every file that the exports name exists", () => {
  const files = Object.values(packageExports()).flatMap((entry) =>
    typeof entry === "string" ? [entry] : [entry.types, entry.default],
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(join(packageFolder, file)))).toEqual([]);
});

test("the trees differ in exactly one file, react/use-clerk.js", () => {
  const reference = tree("clerk-react");
  for (const name of ["react", "standalone"]) {
    const other = tree(name);
    const files = new Set([...reference.keys(), ...other.keys()]);
    const different = [...files].filter((file) => reference.get(file) !== other.get(file)).sort();
    expect(different.filter((file) => !isTesting(file))).toEqual(["react/use-clerk.js"]);
  }
});

test("only the standalone tree carries the fake client", () => {
  expect([...tree("standalone").keys()].filter(isTesting)).toContain("testing.js");
  expect([...tree("clerk-react").keys(), ...tree("react").keys()].filter(isTesting)).toEqual([]);
});

test("each tree names its own Clerk SDK and no other", () => {
  expect(clerkPackages("clerk-react")).toEqual(["@clerk/clerk-react"]);
  expect(clerkPackages("react")).toEqual(["@clerk/react"]);
  expect(clerkPackages("standalone")).toEqual([]);
});

test("no tree has a file that was made of a declaration", () => {
  expect(javascript().filter(([file]) => file.endsWith(".d.js"))).toEqual([]);
});

test("no file needs a global React", () => {
  const guilty = javascript().filter(([, code]) => {
    const imported = /import \{[^}]*\bcreateElement\b[^}]*\} from "react"/.test(code);
    return /(?<![.\w])React\./.test(code) || (/(?<![.\w])createElement\(/.test(code) && !imported);
  });
  expect(guilty.map(([file]) => file)).toEqual([]);
});

test("every relative import has its extension", () => {
  const guilty = [...javascript(), ...declarations()].flatMap(([file, code]) =>
    [...code.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)]
      .map(([, path]) => path ?? "")
      .filter((path) => !path.endsWith(".js"))
      .map((path) => `${file}: ${path}`),
  );
  expect(guilty).toEqual([]);
});

test("to import it does nothing, so that bundlers may drop what is not used", async () => {
  const before = Reflect.ownKeys(globalThis);
  await import(pathToFileURL(join(dist, "standalone/index.js")).href);
  await import(pathToFileURL(join(dist, "standalone/testing.js")).href);
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});

test("no barrel carries a directive: 'use client' on one breaks Next.js", () => {
  const guilty = javascript().filter(([file, code]) => {
    const barrel = /(^|\/)(index|parts|client|testing)\.js$/.test(file);
    return barrel && /^\s*["']use client["']/.test(code);
  });
  expect(guilty.map(([file]) => file)).toEqual([]);
});

test("a Server Component can import every barrel: client features are behind 'use client'", () => {
  const modules = tree("clerk-react");
  const seen = new Set<string>();
  const guilty: string[] = [];
  const visit = (file: string): void => {
    const code = modules.get(file);
    if (code === undefined || seen.has(file)) return;
    seen.add(file);
    if (/^\s*["']use client["']/.test(code)) return;
    if (/import \{[^}]*\b(use[A-Z]\w*|createContext)\b[^}]*\} from "react"/.test(code)) guilty.push(file);
    for (const [, path] of code.matchAll(/from "(\.[^"]+)"/g))
      visit(posix.join(posix.dirname(file), path ?? ""));
  };
  for (const file of modules.keys()) if (/(^|\/)(index|parts)\.js$/.test(file)) visit(file);
  expect(seen.size).toBeGreaterThan(1);
  expect(guilty).toEqual([]);
});

function tree(name: string): Map<string, string> {
  const folder = join(dist, name);
  return new Map(files(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

function clerkPackages(name: string): string[] {
  const code = [...tree(name).values()].join("\n");
  return [...new Set([...code.matchAll(/from "(@clerk\/[^"]+)"/g)].map(([, found]) => found ?? ""))].sort();
}

function javascript(): [string, string][] {
  return read(/\.js$/);
}

function declarations(): [string, string][] {
  return read(/\.d\.ts$/);
}

function read(kind: RegExp): [string, string][] {
  const found = files(dist).filter((file) => kind.test(file));
  if (found.length === 0) throw new Error(`dist/ has no file like ${kind}: run npm run build first.`);
  return found.map((file) => [file, readFileSync(join(dist, file), "utf8")]);
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

function isTesting(file: string): boolean {
  return /^testing(\/|\.js$)/.test(file);
}
