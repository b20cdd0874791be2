import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** The props of a part that is a label. */
export type LabelProps = PartProps<"label">;

/** A part that is a label. */
export type LabelPart = ForwardRefExoticComponent<LabelProps & RefAttributes<HTMLLabelElement>>;

/** Makes the part that renders a `<label>` for the field while `read` has a text. */
export function createLabel<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  read: (value: Value) => string | null | false,
): LabelPart {
  return forwardRef<HTMLLabelElement, LabelProps>(function Label(props, ref) {
    const value = useValue("label");
    const text = read(value);
    if (!text) return null;
    const attributes = { htmlFor: value.id, ...props, children: props.children ?? text };
    return renderPart("label", identify("label", value), attributes, ref);
  });
}
