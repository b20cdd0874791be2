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

/**
 * Bytes in kB (1000 bytes), minified and gzipped, for exactly that import; React and Clerk's packages are not counted. The
 * goal is where we want to be; the limit is a little above where we are, so that nothing grows unnoticed. ARCHITECTURE.md
 * says what the bytes are spent on.
 */
export const budgets = [
  { name: "SecondFactor.*, all parts", code: `export * from "mfa-ui/second-factor"`, goal: 6.5, limit: 12.0 },
  { name: "SecondFactorForm", code: `export { SecondFactorForm } from "mfa-ui"`, goal: 7.0, limit: 12.0 },
  { name: "useSecondFactor alone", code: `export { useSecondFactor } from "mfa-ui"`, goal: 4.0, limit: 6.3 },
  {
    name: "a whole sign-in",
    code: `export { PasswordSignInForm, SecondFactorForm } from "mfa-ui"`,
    goal: 9.0,
    limit: 14.3,
  },
  { name: "everything", code: `export * from "mfa-ui"`, goal: 18, limit: 22 },
] as const;
