import { createParagraph, type TextPart, type TextProps, type TextState } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a Confirmation knows. */
export interface ConfirmationState extends TextState {
  /** Whether no other second factor is left. */
  readonly lastFactor: boolean;
}

/** The props of a part that says what a removal means. */
export type ConfirmationProps = TextProps<ConfirmationState>;

/** Makes the part that renders a `<p>` which says what a removal means, and describes the buttons beside it. */
export function createConfirmation<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  read: (value: Value) => ConfirmationState | null | false,
): TextPart<ConfirmationState> {
  return createParagraph(namespace, "confirmation", read, {
    describes: true,
    data: ({ lastFactor }) => ({ "last-factor": lastFactor }),
  });
}
