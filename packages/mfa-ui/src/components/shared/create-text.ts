import { type RefObject, useId } from "react";
import { useRegisterId } from "../../internal/relations.js";
import type { ChildrenOf, PartIdentity, PartProps } from "../../internal/render-part.js";
import { createPart, type Part } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a part knows that shows words. */
export interface TextState {
  /** Its words. */
  readonly text: string;
}

/** The props of a part that is a paragraph. */
export type TextProps<State = TextState> = PartProps<"p", ChildrenOf<State>>;

/** A part that is a paragraph. */
export type TextPart<State = TextState> = Part<"p", TextProps<State>>;

/** What a part that is a paragraph is, beside its text. */
export interface TextOptions<State = TextState> {
  /** Whether it describes the field. @default false */
  readonly describes?: boolean;
  readonly role?: "alert" | "status";
  /** Its own `data-*`. */
  readonly data?: (known: State) => PartIdentity["state"];
}

/** Makes a part that renders a `<p>` while `useText` has a text, if only an empty one. */
export function createText<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  useText: (value: Value) => string | null | false,
  options?: TextOptions,
): TextPart {
  return createParagraph(namespace, part, useWords, options);

  function useWords(value: Value): TextState | false {
    const text = useText(value);
    return typeof text === "string" && { text };
  }
}

/** Makes a part that renders a `<p>` while `useKnown` has a text, and more that the part knows. */
export function createParagraph<Value extends OwnerValue, State extends TextState>(
  namespace: Namespace<Value>,
  part: string,
  useKnown: (value: Value) => State | null | false,
  { describes = false, role, data }: TextOptions<State> = {},
): TextPart<State> {
  return createPart(namespace, part, "p", (value, props, element) => {
    const known = useKnown(value) || undefined;
    const id = useParagraphId(value, element, props.id, describes, known !== undefined);
    return known ? [{ role, ...props, id }, data?.(known), { state: known }] : null;
  });
}

/** The id of a paragraph: its own, else one where it `describes` the field, which it does while it is `shown`. */
export function useParagraphId(
  { relations }: OwnerValue,
  element: RefObject<HTMLElement | null>,
  own: string | undefined,
  describes: boolean,
  shown: boolean,
): string | undefined {
  const generated = useId();
  const id = own ?? (describes ? generated : undefined);
  useRegisterId(relations.messages, element, (describes && shown && id) || null);
  return id;
}
