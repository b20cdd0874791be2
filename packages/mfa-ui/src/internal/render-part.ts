import { Slot } from "@radix-ui/react-slot";
import { type ComponentPropsWithoutRef, createElement, type ReactElement, type Ref } from "react";
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
export type PartProps<Tag extends PartTag> = ComponentPropsWithoutRef<Tag> & {
  /** Gives the part's attributes to its only child instead of rendering an element. @default false */
  readonly asChild?: boolean | undefined;
};

/** What names a part, and its state as `data-*`. */
export interface PartIdentity {
  readonly scope: string;
  readonly part: string;
  readonly state?: Readonly<Record<string, boolean | string | null | undefined>>;
}

/** Renders a part: one element, or with `asChild` the child in its place. */
export function renderPart<Tag extends PartTag>(
  tag: Tag,
  { scope, part, state = {} }: PartIdentity,
  { asChild, ...props }: PartProps<Tag>,
  ref: Ref<HTMLElementTagNameMap[Tag]>,
): ReactElement {
  const attributes = { "data-scope": scope, "data-part": part, ...stateAttributes(state), ...props, ref };
  return createElement(asChild ? Slot : (tag as string), attributes);
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
