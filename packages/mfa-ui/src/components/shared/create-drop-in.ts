import {
  type ComponentType,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type RefAttributes,
} from "react";

/** Every option of a Root, of whichever flow. All else is the Panel's. */
const optionNames = [
  "messages",
  "onStatusChange",
  "onError",
  "onComplete",
  "redirectUrl",
  "normalizeCode",
  "normalizePhoneNumber",
  "initialFactor",
  "autoSend",
  "autoStart",
  "required",
  "format",
  "codes",
  "warnOnLeave",
  "methods",
] as const;

type OptionName = (typeof optionNames)[number] | "children";

/**
 * The props of a drop-in's outermost element, beside the options of its Root: those of the Panel. Not the DOM's `onError`, nor its
 * `onSubmit`: the forms inside keep their submit to themselves, and `onSubmitCapture` sees it.
 */
export type DropInProps<PanelProps> = Omit<PanelProps, OptionName | "onSubmit">;

/** A drop-in; its ref is that of its outermost element. */
export type DropIn<Props> = ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<HTMLDivElement>>;

/** Makes a drop-in: Root with its options, `defaults` where they are not given, and in it Panel with all other props and the ref. */
export function createDropIn<RootProps extends object, PanelProps extends object>(
  // An option that is not in the list would become an attribute of the element.
  Root: Exclude<keyof RootProps, OptionName> extends never ? ComponentType<RootProps> : never,
  Panel: ComponentType<PanelProps>,
  defaults: Partial<RootProps> = {},
): DropIn<RootProps & DropInProps<PanelProps>> {
  return forwardRef<HTMLDivElement, object>(function DropIn(props, ref) {
    const options: Record<string, unknown> = { ...defaults };
    const rest: Record<string, unknown> = { ...props, ref };
    for (const name of optionNames) {
      if (rest[name] !== undefined) options[name] = rest[name];
      delete rest[name];
    }
    return createElement(Root as ComponentType, options, createElement(Panel as ComponentType, rest));
  }) as DropIn<RootProps & DropInProps<PanelProps>>;
}
