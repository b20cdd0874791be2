import { Slot } from "@radix-ui/react-slot";
import {
  type ComponentPropsWithoutRef,
  createElement,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";
import { fill, unwrap } from "./fill.js";
import { stateAttributes } from "./state-attributes.js";

/** The elements that parts render. */
export type PartTag =
  | "a"
  | "button"
  | "code"
  | "div"
  | "form"
  | "input"
  | "label"
  | "li"
  | "ol"
  | "p"
  | "span"
  | "ul";

/** The props of a part: those of its element, and `asChild`. */
export type PartProps<Tag extends PartTag, Children = ReactNode> = Omit<
  ComponentPropsWithoutRef<Tag>,
  "children"
> & {
  /**
   * Gives the part's attributes to its only child instead of rendering an element. A child without `children` gets what the
   * part shows, too; not where it has a name of its own (`aria-label`, `aria-labelledby`), as icon buttons do. @default false
   */
  readonly asChild?: boolean | undefined;
  /**
   * What the part shows, in place of its own. Where the part knows something, a function of that too, which returns what to
   * show, with `asChild` the child, or `undefined` for the part's own; functions do not cross from a Server Component.
   */
  readonly children?: Children | undefined;
};

/** What a part shows, or a function that makes it of the part's state. */
export type ChildrenOf<State> = ReactNode | ((state: State) => ReactNode);

/** What a part shows by itself, and what it knows. */
export interface Shown<State> {
  /** What a function as its children is called with, and the words that it shows. */
  readonly state?: State & { readonly text?: string };
  /** Its list or its drawing, in place of words. */
  readonly content?: ReactNode;
  /** Its accessible name, where the words alone do not tell; goes with the content. */
  readonly label?: string | undefined;
}

/** What names a part, and its state as `data-*`. */
export interface PartIdentity {
  readonly scope: string;
  readonly part: string;
  readonly state?: Readonly<Record<string, boolean | string | null | undefined>>;
}

/** Renders a part: one element, or with `asChild` the child in its place. */
export function renderPart<Tag extends PartTag, State = undefined>(
  tag: Tag,
  { scope, part, state: data = {} }: PartIdentity,
  { asChild, children, ...props }: PartProps<Tag, ChildrenOf<State>>,
  ref: Ref<HTMLElementTagNameMap[Tag]>,
  { state, content = state?.text, label }: Shown<State> = {},
): ReactElement {
  const given = typeof children === "function" ? children(state as State) : children;
  const own = asChild ? unwrap(given) : given;
  const filled = asChild ? fill(own, content) : own === undefined ? content : undefined;
  const attributes = {
    "data-scope": scope,
    "data-part": part,
    ...stateAttributes(data),
    "aria-label": filled === undefined ? undefined : label,
    ...props,
    ref,
  };
  return createElement(asChild ? Slot : (tag as string), attributes, filled ?? own);
}

/** Runs the consumer's handler, then ours unless the event's default was prevented. */
export function composeHandlers<Event extends { readonly defaultPrevented: boolean }>(
  theirs: ((event: Event) => void) | undefined,
  ours: (event: Event) => void,
): (event: Event) => void {
  return (event) => {
    theirs?.(event);
    if (!event.defaultPrevented) ours(event);
  };
}
