import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import type { ActionPart, ActionProps } from "./create-action.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a form does now. */
export interface Submission {
  readonly pending: boolean;
  submit(fields: FormData): void;
}

/** The props of a part that is a form. */
export type FormProps = PartProps<"form">;

/** A part that is a form. */
export type FormPart = ForwardRefExoticComponent<FormProps & RefAttributes<HTMLFormElement>>;

/** Makes the part that renders a `<form>` while there is something to submit, which `read` tells. */
export function createForm<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  read: (value: Value) => Submission | null | false,
): FormPart {
  return forwardRef<HTMLFormElement, FormProps>(function Form({ onSubmit, ...props }, ref) {
    const value = useValue("form");
    const partRef = usePartRef(value.nodes, "form", ref);
    const submission = read(value);
    if (!submission) return null;
    const { pending } = submission;
    const submit = composeHandlers(onSubmit, (event) => {
      event.preventDefault();
      // A form inside a portal would else submit the form around it.
      event.stopPropagation();
      if (!pending) submission.submit(new FormData(event.currentTarget));
    });
    return renderPart("form", identify("form", value, { pending }), { ...props, onSubmit: submit }, partRef);
  });
}

/** Makes the part that renders a `<button type="submit">`, which keeps the focus while it waits. */
export function createSubmit<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  part: string,
  read: (value: Value) => { text: string; pending?: boolean } | null | false,
): ActionPart {
  return forwardRef<HTMLButtonElement, ActionProps>(function Submit(props, ref) {
    const value = useValue(part);
    const partRef = usePartRef(value.nodes, part, ref);
    const submit = read(value);
    if (!submit) return null;
    const { text, pending = false } = submit;
    return renderPart(
      "button",
      identify(part, value, { pending }),
      { type: "submit", "aria-disabled": pending || undefined, ...props, children: props.children ?? text },
      partRef,
    );
  });
}
