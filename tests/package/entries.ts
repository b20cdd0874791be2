import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));
export const packageFolder: string = fileURLToPath(new URL("../../packages/mfa-ui", import.meta.url));

interface Manifest {
  devDependencies: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
}

export function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
}

/** One app per Clerk SDK: it has this SDK alone, and imports the entry that goes with it. */
export const apps = [
  { sdk: "@clerk/clerk-react", entry: "mfa-ui" },
  { sdk: "@clerk/react", entry: "mfa-ui/react" },
] as const;

/** Bytes in kB (1000 bytes), minified and gzipped; React and Clerk's packages are not counted. */
export const budgets = [
  { name: "SecondFactor.*, all parts", code: `export * from "mfa-ui/second-factor"`, goal: 5.0, limit: 6.5 },
  { name: "SecondFactorForm", code: `export { SecondFactorForm } from "mfa-ui"`, goal: 5.5, limit: 7.0 },
  { name: "useSecondFactor alone", code: `export { useSecondFactor } from "mfa-ui"`, goal: 3.0, limit: 4.0 },
  { name: "everything", code: `export * from "mfa-ui"`, goal: 18, limit: 22 },
] as const;
