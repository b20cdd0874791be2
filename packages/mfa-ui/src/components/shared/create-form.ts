import { type ChildrenOf, composeHandlers, type PartProps } from "../../internal/render-part.js";
import { type Action, type ActionPart, createAction } from "./create-action.js";
import { createPart, type Part } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";
import { type Submission, useSubmission } from "./use-submission.js";

/** What a form knows. */
export interface FormState {
  /** Whether what was submitted waits for its answer, or cannot be submitted yet. */
  readonly pending: boolean;
}

/** The props of a part that is a form. */
export type FormProps = PartProps<"form", ChildrenOf<FormState>>;

/** A part that is a form. */
export type FormPart = Part<"form", FormProps>;

/** Makes the part that renders a `<form>` while `read` returns something to submit. */
export function createForm<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  read: (value: Value) => Submission | null | false,
): FormPart {
  return createPart(namespace, "form", "form", (value, { onSubmit, ...props }) => {
    const submission = read(value);
    const submit = useSubmission(value, submission);
    if (!submission) return null;
    const { pending } = submission;
    const handler = composeHandlers(onSubmit, (event) => {
      event.preventDefault();
      // A form inside a portal would else submit the form around it.
      event.stopPropagation();
      submit(event.currentTarget);
    });
    return [{ ...props, onSubmit: handler }, { pending }, { state: { pending } }];
  });
}

/** Makes the part that renders a `<button type="submit">`, which keeps the focus while it waits. */
export function createSubmit<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  part: string,
  read: (value: Value) => Pick<Action, "text" | "pending"> | null | false,
): ActionPart {
  return createAction(namespace, part, read, { type: "submit" });
}
