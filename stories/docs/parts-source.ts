// What the tables say of the parts is read from the parts' own comments, so that it cannot fall behind them.
const sources = import.meta.glob<string>("../../packages/mfa-ui/src/components/*/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A part, as its comment tells. */
export interface PartDoc {
  readonly name: string;
  readonly text: string;
  readonly selectors: readonly SelectorDoc[];
}

/** A `@selector` line. */
export interface SelectorDoc {
  readonly selector: string;
  readonly text: string;
}

/** The parts of a namespace, named as `parts.ts` names them; `folder` is such as `second-factor`. */
export function partsOf(folder: string): PartDoc[] {
  const files = Object.entries(sources).filter(([path]) => path.includes(`/${folder}/`));
  const code = files.map(([, text]) => text).join("\n");
  const parts = files.find(([path]) => path.endsWith("/parts.ts"))?.[1] ?? "";
  const values = parts.replace(/^export type \{[^}]*\}/gm, "");
  return [...values.matchAll(/(type )?(\w+) as (\w+)/g)].flatMap(([, type, exported = "", name = ""]) =>
    type ? [] : [{ name, ...commentOf(code, exported) }],
  );
}

/** The attributes that every part of a namespace carries. */
export function commonSelectorsOf(folder: string): readonly SelectorDoc[] {
  const path = Object.keys(sources).find((file) => file.endsWith(`/${folder}/context.ts`));
  return parse(sources[path ?? ""] ?? "").selectors;
}

function commentOf(code: string, exported: string): Omit<PartDoc, "name"> {
  const at = code.search(new RegExp(`^export (const|function) ${exported}\\b`, "m"));
  if (at < 0) throw new Error(`parts.ts exports ${exported}, which no file of its folder has.`);
  return parse(code.slice(code.lastIndexOf("/**", at), at));
}

function parse(comment: string): Omit<PartDoc, "name"> {
  const lines = comment.split("\n").map((line) =>
    line
      .replace(/\*\/\s*$/, "")
      .replace(/^\s*\/?\*+/, "")
      .trim(),
  );
  const selectors = lines.flatMap((line) => {
    const [, selector, text] = /^@selector (\[[^\]]+\]) (.*)$/.exec(line) ?? [];
    return selector && text ? [{ selector, text }] : [];
  });
  const text = lines.filter((line) => line !== "" && !line.startsWith("@")).join(" ");
  return { text, selectors };
}
