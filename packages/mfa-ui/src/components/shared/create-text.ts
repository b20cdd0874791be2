import { useMessageId } from "../../internal/message-ids.js";
import type { PartIdentity, PartProps } from "../../internal/render-part.js";
import { createPart, type Part } from "./create-part.js";
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
  /** Another value is another element: an alert whose text stays the same is not announced again. A hook. */
  readonly key?: (value: Value) => number;
}

/** Makes a part that renders a `<p>` while `useText` has a text, if only an empty one. */
export function createText<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  useText: (value: Value) => string | null | false,
  { describes = false, role, state, key: useKey }: TextOptions<Value> = {},
): TextPart {
  return createPart(namespace, part, "p", (value, props) => {
    const text = useText(value);
    const own = state?.(value);
    const element = useKey?.(value);
    const id = props.id ?? (describes ? `${value.id}-${part}` : undefined);
    const shown = typeof text === "string";
    useMessageId(value.messageIds, (describes && shown && id) || null);
    return shown && [{ role, ...props, key: element, id, children: props.children ?? text }, own];
  });
}
