import { type ForwardRefExoticComponent, forwardRef, type PropsWithoutRef, type RefAttributes } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { type PartIdentity, type PartProps, type PartTag, renderPart } from "../../internal/render-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** A part that renders the element `Tag`. */
export type Part<Tag extends PartTag, Props = PartProps<Tag>> = ForwardRefExoticComponent<
  PropsWithoutRef<Props> & RefAttributes<HTMLElementTagNameMap[Tag]>
>;

/** What a part renders now, if anything: its attributes, its own `data-*`, and the name by which Root finds it. */
export type Rendering<Tag extends PartTag> =
  | readonly [attributes: PartProps<Tag>, state?: PartIdentity["state"], node?: string]
  | null
  | false;

/** Makes a part, of which the hook `usePart` tells what it renders. */
export function createPart<Value extends OwnerValue, Tag extends PartTag, Props = PartProps<Tag>>(
  { useValue, identify }: Namespace<Value>,
  part: string,
  tag: Tag,
  usePart: (value: Value, props: PropsWithoutRef<Props>) => Rendering<Tag>,
): Part<Tag, Props> {
  return forwardRef<HTMLElementTagNameMap[Tag], Props>(function Part(props, ref) {
    const value = useValue(part);
    const [attributes, state, node = part] = usePart(value, props) || [];
    const partRef = usePartRef(value.nodes, node, ref);
    return attributes ? renderPart(tag, identify(part, value, state), attributes, partRef) : null;
  });
}
