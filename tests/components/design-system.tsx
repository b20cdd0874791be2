import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  memo,
  type ReactNode,
  type RefAttributes,
} from "react";

// An app's design system, which knows nothing of parts: each component passes on what it is given, with a class of its own.
type Tag = "a" | "button" | "code" | "div" | "form" | "input" | "label" | "li" | "ol" | "p" | "span" | "ul";

type Styled<Props> = ForwardRefExoticComponent<Props & RefAttributes<HTMLElement>>;

function styled<Name extends Tag>(tag: Name): Styled<ComponentPropsWithoutRef<Name>> {
  return forwardRef<HTMLElement, { className?: string }>(({ className, ...props }, ref) =>
    createElement(tag, { ...props, ref, className: ["ds", className].filter(Boolean).join(" ") }),
  ) as unknown as Styled<ComponentPropsWithoutRef<Name>>;
}

/** Has a place for an icon before its words, and one kind of its own. */
export const Button = memo(
  forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<"button"> & { icon?: ReactNode }>(function Button(
    { icon, children, className = "", ...props },
    ref,
  ) {
    return (
      <button {...props} className={`ds ${className}`.trim()} ref={ref}>
        {icon && <i aria-hidden="true">{icon}</i>}
        <b>{children}</b>
      </button>
    );
  }),
);

/** A box around the input, with what the app wants to stand in it. */
export const TextField = forwardRef<
  HTMLInputElement,
  ComponentPropsWithoutRef<"input"> & { end?: ReactNode; error?: boolean }
>(function TextField({ end, error, ...props }, ref) {
  return (
    <span className={error ? "ds ds-error" : "ds"}>
      <input {...props} ref={ref} />
      {end}
    </span>
  );
});

/** Names what its `htmlFor` says. */
export const FieldLabel = styled("label");

/** Puts what it is given into a box of its own. */
export const Dialog = forwardRef<HTMLDialogElement, ComponentPropsWithoutRef<"dialog">>(function Dialog(
  { children, ...props },
  ref,
) {
  return (
    <dialog {...props} open ref={ref}>
      <div className="ds">{children}</div>
    </dialog>
  );
});

/** The component for what a part renders by itself. */
export const components: Record<Tag, ComponentType<{ children?: ReactNode }>> = {
  a: styled("a"),
  button: Button,
  code: styled("code"),
  div: styled("div"),
  form: styled("form"),
  input: TextField,
  label: FieldLabel,
  li: styled("li"),
  ol: styled("ol"),
  p: styled("p"),
  span: styled("span"),
  ul: styled("ul"),
};
