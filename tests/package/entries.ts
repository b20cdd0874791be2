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
export const budgets: readonly Budget[] = [
  { name: "SecondFactor.*, all parts", code: `export * from "mfa-ui/second-factor"`, goal: 6.5, limit: 13.9 },
  { name: "SecondFactorForm", code: `export { SecondFactorForm } from "mfa-ui"`, goal: 7.0, limit: 13.8 },
  { name: "useSecondFactor alone", code: `export { useSecondFactor } from "mfa-ui"`, goal: 4.0, limit: 6.5 },
  {
    name: "a whole sign-in",
    code: `export { PasswordSignInForm, SecondFactorForm } from "mfa-ui"`,
    goal: 9.0,
    limit: 15.7,
  },
  {
    name: "TotpEnroll",
    code: `export { TotpEnroll } from "mfa-ui"`,
    goal: 13.0,
    limit: 16.6,
    onDemand: 12.8,
  },
  {
    name: "useTotpEnrollment alone",
    code: `export { useTotpEnrollment } from "mfa-ui"`,
    goal: 4.0,
    limit: 5.7,
  },
  {
    name: "BackupCodeList",
    code: `export { BackupCodeList } from "mfa-ui"`,
    goal: 6.0,
    limit: 12.3,
    onDemand: 6.1,
  },
  {
    name: "MfaPhoneManager",
    code: `export { MfaPhoneManager } from "mfa-ui"`,
    goal: 7.5,
    limit: 19.6,
    onDemand: 6.1,
  },
  {
    name: "ReverificationForm",
    code: `export { ReverificationForm } from "mfa-ui"`,
    goal: 7.0,
    limit: 13.1,
  },
  {
    name: "MfaSettings",
    code: `export { MfaSettings } from "mfa-ui"`,
    goal: 14,
    limit: 24.0,
    onDemand: 12.8,
  },
  {
    name: "MfaSetupForm",
    code: `export { MfaSetupForm } from "mfa-ui"`,
    goal: 14,
    limit: 25.3,
    onDemand: 12.8,
  },
  { name: "everything", code: `export * from "mfa-ui"`, goal: 22, limit: 38.3, onDemand: 9.0 },
];

interface Budget {
  readonly name: string;
  readonly code: string;
  readonly goal: number;
  readonly limit: number;
  /** What `import()` loads when it is needed, at most: what draws the QR code, and the step-up. @default 0 */
  readonly onDemand?: number;
}
