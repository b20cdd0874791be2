import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packageFolder } from "./entries.js";

declare module "vitest" {
  export interface ProvidedContext {
    tarball: string;
  }
}

/** Packs the built package once, as it would be published. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "mfa-ui-pack-"));
  execFileSync("npx", ["-y", "pnpm@10.34.9", "pack", "--pack-destination", folder], {
    cwd: packageFolder,
    stdio: "pipe",
    shell: process.platform === "win32",
  });
  const [tarball] = readdirSync(folder);
  if (!tarball) throw new Error("pnpm pack made no tarball.");
  project.provide("tarball", join(folder, tarball));
  return () => rmSync(folder, { recursive: true, force: true });
}
