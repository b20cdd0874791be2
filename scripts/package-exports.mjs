// The package's `exports` follow from its source folders. `npm run exports` writes them; tests/package compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packageFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages/mfa-ui");

// The SDK of the package's plain name is the one that most apps have; the others add a word.
const TREES = { "clerk-react": ".", react: "./react", standalone: "./standalone" };

/** @returns {Record<string, string | { types: string, default: string }>} */
export function packageExports() {
  const namespaces = folder("src/components").filter((name) =>
    existsSync(join(packageFolder, `src/components/${name}/parts.ts`)),
  );
  const messages = folder("src/messages").flatMap(
    (file) => /^([a-z]{2}(?:-[a-z]{2})?)\.ts$/.exec(file)?.[1] ?? [],
  );
  return Object.fromEntries([
    ...Object.entries(TREES).flatMap(([tree, prefix]) => [
      [prefix, entry(tree, "index")],
      ...namespaces.map((name) => [`${prefix}/${name}`, entry(tree, `components/${name}/parts`)]),
    ]),
    ...["client", "testing"]
      .filter((name) => existsSync(join(packageFolder, `src/${name}.ts`)))
      .map((name) => [`./${name}`, entry("standalone", name)]),
    ...messages.map((name) => [`./messages/${name}`, entry("standalone", `messages/${name}`)]),
    ["./package.json", "./package.json"],
  ]);
}

/**
 * @param {string} tree
 * @param {string} module
 */
function entry(tree, module) {
  return { types: `./dist/types/${module}.d.ts`, default: `./dist/${tree}/${module}.js` };
}

/** @param {string} path */
function folder(path) {
  const full = join(packageFolder, path);
  return existsSync(full) ? readdirSync(full).sort() : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(packageFolder, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, `${JSON.stringify({ ...manifest, exports: packageExports() }, null, 2)}\n`);
}
