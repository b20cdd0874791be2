import { cloneElement, isValidElement, type ReactNode } from "react";

/** The children of a part that has content of its own: the content, or with `asChild` the child with the content in it. */
export function fill(asChild: boolean | undefined, children: ReactNode, content: ReactNode): ReactNode {
  return asChild && isValidElement(children) ? cloneElement(children, undefined, content) : content;
}
