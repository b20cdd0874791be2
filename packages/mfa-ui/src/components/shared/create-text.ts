import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { useMessageId } from "../../internal/message-ids.js";
import { usePartRef } from "../../internal/part-nodes.js";
import { type PartIdentity, type PartProps, renderPart } from "../../internal/render-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** The props of a part that is a paragraph. */
export type TextProps = PartProps<"p">;

/** A part that is a paragraph. */
export type TextPart = ForwardRefExoticComponent<TextProps & RefAttributes<HTMLParagraphElement>>;

/** Makes a part that renders a `<p>` while `read` has a text; with `describes`, it describes the field. */
export function createText<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  part: string,
  read: (value: Value) => string | null | false,
  { describes = false, state }: { describes?: boolean; state?: (value: Value) => PartIdentity["state"] } = {},
): TextPart {
  return forwardRef<HTMLParagraphElement, TextProps>(function Text(props, ref) {
    const value = useValue(part);
    const partRef = usePartRef(value.nodes, part, ref);
    const text = read(value);
    const id = props.id ?? (describes ? `${value.id}-${part}` : undefined);
    useMessageId(value.messageIds, describes && text && id ? id : null);
    if (!text) return null;
    const identity = identify(part, value, state?.(value));
    return renderPart("p", identity, { ...props, id, children: props.children ?? text }, partRef);
  });
}
