import { cloneElement, isValidElement, type ReactElement, type ReactNode } from "react";

/**
 * The child of a part with `asChild` with the part's content in it; `undefined` where it has children, can have none, or has
 * a name that stands for the words.
 */
export function fill(child: ReactNode, content: ReactNode): ReactElement | undefined {
  if (content === undefined || !isValidElement<object>(child)) return;
  // Words would be shown beside an icon. A list or a drawing is not in its child's name.
  const own = typeof content === "string" ? named : full;
  if (own.some((prop) => prop in child.props) || voidElements.test(String(child.type))) return;
  // Not by Slottable: it gives a child's own children back in an array, which a Slot inside the child does not take.
  return cloneElement(child, undefined, content);
}

const full = ["children", "dangerouslySetInnerHTML"];
const named = [...full, "aria-label", "aria-labelledby"];
const voidElements = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** What a child is once React has unwrapped it: an element of a Server Component may arrive as a promise of one. */
export function unwrap(node: ReactNode): ReactNode {
  const lazy = node as Partial<Lazy> | null | undefined;
  return lazy?._init ? unwrap(lazy._init(lazy._payload)) : node;
}

interface Lazy {
  readonly _payload: unknown;
  /** Throws the promise that React waits for. */
  _init(payload: unknown): ReactNode;
}
