import {
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type RefAttributes,
  type RefObject,
  useRef,
} from "react";
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

/** Makes a part, of which the hook `usePart` tells what it renders; `element` is what it rendered last. */
export function createPart<Value extends OwnerValue, Tag extends PartTag, Props = PartProps<Tag>>(
  { useValue, identify }: Namespace<Value>,
  part: string,
  tag: Tag,
  usePart: (
    value: Value,
    props: PropsWithoutRef<Props>,
    element: RefObject<HTMLElementTagNameMap[Tag] | null>,
  ) => Rendering<Tag>,
): Part<Tag, Props> {
  return forwardRef<HTMLElementTagNameMap[Tag], Props>(function Part(props, ref) {
    const value = useValue(part);
    const element = useRef<HTMLElementTagNameMap[Tag]>(null);
    const [attributes, state, node = part] = usePart(value, props, element) || [];
    const partRef = usePartRef(value.nodes, node, ref, element);
    return attributes ? renderPart(tag, identify(part, value, state), attributes, partRef) : null;
  });
}
