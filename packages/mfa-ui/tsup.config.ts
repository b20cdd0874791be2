import { readdirSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { sourceConstants } from "../../scripts/source-aliases.mjs";

// One unbundled tree per Clerk SDK. The trees differ in exactly one file, react/use-clerk.js.
export default defineConfig([
  tree("clerk-react", { "react/use-clerk": "src/react/adapters/clerk-react.ts" }),
  tree("react", { "react/use-clerk": "src/react/adapters/react.ts" }),
  // What imports no React context has one copy, here: the fake client would gain nothing from a copy per SDK.
  tree(
    "standalone",
    sources((name) => name === "testing" || name.startsWith("testing/")),
  ),
]);

function tree(name: string, own: Record<string, string>): Options {
  const shared = sources((file) => !/^(testing|react\/adapters)(\/|$)/.test(file));
  return {
    entry: { ...shared, ...own },
    outDir: `dist/${name}`,
    format: "esm",
    bundle: false,
    target: "es2022",
    define: sourceConstants,
    // tsup learns only from here that JSX is react/jsx-runtime; otherwise the output needs a global React.
    tsconfig: "tsconfig.build.json",
    clean: true,
    silent: true,
  };
}

function sources(wanted: (name: string) => boolean): Record<string, string> {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const modules = files
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
    .map((file) => [file.replace(/\.tsx?$/, ""), file]);
  return Object.fromEntries(
    modules.filter(([name]) => wanted(name ?? "")).map(([name, file]) => [name, `src/${file}`]),
  );
}
