import { type RefObject, useId } from "react";
import { useRegisterId } from "../../internal/relations.js";
import type { PartIdentity, PartProps } from "../../internal/render-part.js";
import { createPart, type Part, type Rendering } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** The props of a part that is a paragraph. */
export type TextProps = PartProps<"p">;

/** A part that is a paragraph. */
export type TextPart = Part<"p">;

/** What a part that is a paragraph is, beside its text. */
export interface TextOptions<Value> {
  /** Whether it describes the field. @default false */
  readonly describes?: boolean;
  readonly role?: "alert" | "status";
  /** Its own `data-*`; a hook. */
  readonly state?: (value: Value) => PartIdentity["state"];
}

/** Makes a part that renders a `<p>` while `useText` has a text, if only an empty one. */
export function createText<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  useText: (value: Value) => string | null | false,
  { describes = false, role, state }: TextOptions<Value> = {},
): TextPart {
  return createPart(namespace, part, "p", (value, props, element) => {
    const text = useText(value);
    return useParagraph(value, { role, ...props }, element, text, describes, state?.(value));
  });
}

/** What a paragraph renders while `text` is one; it has an id where it describes the field. */
export function useParagraph(
  { relations }: OwnerValue,
  props: TextProps,
  element: RefObject<HTMLElement | null>,
  text: string | null | false,
  describes: boolean,
  state: PartIdentity["state"],
): Rendering<"p"> {
  const generated = useId();
  const shown = typeof text === "string";
  const id = props.id ?? (describes ? generated : undefined);
  useRegisterId(relations.messages, element, (describes && shown && id) || null);
  return shown && [{ ...props, id, children: props.children ?? text }, state];
}
