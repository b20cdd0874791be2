import { useFieldId } from "../../internal/relations.js";
import type { ChildrenOf, PartProps } from "../../internal/render-part.js";
import { createPart, type Part } from "./create-part.js";
import type { TextState } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** The props of a part that is a label. */
export type LabelProps = PartProps<"label", ChildrenOf<TextState>>;

/** A part that is a label. */
export type LabelPart = Part<"label", LabelProps>;

/** Makes the part that renders a `<label>` for the field while `read` has a text. */
export function createLabel<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  read: (value: Value) => string | null | false,
): LabelPart {
  return createPart(namespace, "label", "label", (value, props) => {
    const text = read(value);
    const htmlFor = useFieldId(value.relations, value.id);
    return typeof text === "string" && [{ htmlFor, ...props }, undefined, { state: { text } }];
  });
}
