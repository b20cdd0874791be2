import { forwardRef, useMemo } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { useMessageId } from "../../internal/message-ids.js";
import { renderPart } from "../../internal/render-part.js";
import { errorSentence } from "../../messages/format.js";
import type { PluralMessage } from "../../messages/words.js";
import type { TextPart, TextProps } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** Makes the part that renders a `<p role="alert">` while there is an error; it describes the field. */
export function createError<
  Value extends OwnerValue<{ readonly status: string }, { readonly retryIn: PluralMessage }>,
>({ useValue, identify }: Namespace<Value>, read: (value: Value) => MfaError | null): TextPart {
  return forwardRef<HTMLParagraphElement, TextProps>(function ErrorPart(props, ref) {
    const value = useValue("error");
    const { words, id, messageIds, now } = value;
    const ownId = props.id ?? `${id}-error`;
    const error = read(value);
    // Told once: the wait is the one at the time of the error, and does not count down inside an alert.
    const told = useMemo(() => error && { error, at: now() }, [error, now]);
    const text = useMemo(() => told && errorSentence(told.error, words, told.at), [told, words]);
    useMessageId(messageIds, error && ownId);
    if (!error) return null;
    return renderPart(
      "p",
      identify("error", value, { kind: error.kind }),
      { role: "alert", ...props, id: ownId, children: props.children ?? text },
      ref,
    );
  });
}
