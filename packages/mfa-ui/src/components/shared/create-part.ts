import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactNode,
  type RefAttributes,
  type RefObject,
  useRef,
} from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import {
  type ChildrenOf,
  type PartIdentity,
  type PartProps,
  type PartTag,
  renderPart,
  type Shown,
} from "../../internal/render-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** A part that renders the element `Tag`. */
export type Part<Tag extends PartTag, Props = PartProps<Tag>> = ForwardRefExoticComponent<
  PropsWithoutRef<Props> & RefAttributes<HTMLElementTagNameMap[Tag]>
>;

/**
 * What a part renders now, if anything: its attributes, its own `data-*`, what it shows by itself, and the name by which Root
 * finds it.
 */
export type Rendering<Tag extends PartTag, State> =
  | readonly [
      attributes: PartProps<Tag, ChildrenOf<State>>,
      data?: PartIdentity["state"],
      shown?: Shown<State>,
      node?: string,
    ]
  | null
  | false;

/** Makes a part, of which the hook `usePart` tells what it renders; `element` is what it rendered last. */
export function createPart<
  Value extends OwnerValue,
  Tag extends PartTag,
  State = undefined,
  Props = PartProps<Tag, ChildrenOf<State>>,
>(
  namespace: Namespace<Value>,
  part: string,
  tag: Tag,
  usePart: (
    value: Value,
    props: PropsWithoutRef<Props>,
    element: RefObject<HTMLElementTagNameMap[Tag] | null>,
  ) => Rendering<Tag, State>,
): Part<Tag, Props> {
  return createComponent<Value, HTMLElementTagNameMap[Tag], Props>(namespace, part, (value, props, ref) => {
    const element = useRef<HTMLElementTagNameMap[Tag]>(null);
    const [attributes, data, shown, node = part] = usePart(value, props, element) || [];
    const partRef = usePartRef(value.nodes, node, ref, element);
    return attributes
      ? renderPart(tag, namespace.identify(part, value, data), attributes, partRef, shown)
      : null;
  });
}

/** Makes a part out of the hook that renders it. */
export function createComponent<Value, Node extends HTMLElement, Props>(
  namespace: Pick<Namespace<Value>, "useValue" | "nameOf">,
  part: string,
  useRendered: (value: Value, props: PropsWithoutRef<Props>, ref: ForwardedRef<Node>) => ReactNode,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Node>> {
  const Component = forwardRef<Node, Props>((props, ref) =>
    useRendered(namespace.useValue(part), props, ref),
  );
  if (process.env.NODE_ENV !== "production") Component.displayName = namespace.nameOf(part);
  return Component;
}
