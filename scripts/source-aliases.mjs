// Stories, tests and Storybook use the package by its public names, straight from the source: no build needed.
// The same list for TypeScript is `paths` in tsconfig.json.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "packages/mfa-ui").replaceAll(
  "\\",
  "/",
);
const source = `${folder}/src`;

export const sourceAliases = [
  { find: /^mfa-ui\/standalone$/, replacement: `${source}/index.ts` },
  { find: /^mfa-ui\/standalone\/(.+)$/, replacement: `${source}/components/$1/parts.ts` },
  { find: /^mfa-ui\/messages\/(.+)$/, replacement: `${source}/messages/$1.ts` },
  { find: /^mfa-ui\/(testing|client)$/, replacement: `${source}/$1.ts` },
];

/** What the source names and only a build knows. */
export const sourceConstants = {
  PACKAGE_VERSION: JSON.stringify(JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).version),
};

// Found while a test runs, a dependency makes Vite reload the page under the test; so they are named beforehand.
export const optimizedDependencies = [
  "react",
  "react-dom",
  "react-dom/client",
  "react/jsx-runtime",
  "react/jsx-dev-runtime",
  "mfa-ui > @radix-ui/react-slot",
  "mfa-ui > qrcode.react",
  "@clerk/clerk-js",
  "@clerk/clerk-react",
  "@clerk/react",
  "otpauth",
  "fapi-emulator > hono",
  "fapi-emulator > jose",
  "fapi-emulator > libphonenumber-js",
];
