import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A piece of TypeScript in a page of the docs. */
export interface CodeBlock {
  /** The page's path from the root. */
  readonly page: string;
  readonly line: number;
  readonly code: string;
}

/** The code blocks of a page, in order. */
export function codeBlocks(page: string): CodeBlock[] {
  const text = readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), "utf8");
  return [...text.matchAll(/^ *```tsx?$\n([\s\S]*?)^ *```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length,
    code: match[1] ?? "",
  }));
}
