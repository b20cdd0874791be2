"use client";

import { forwardRef, useMemo } from "react";
import { useMessageId } from "../../internal/message-ids.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { errorSentence } from "../../messages/format.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { errorOf } from "./flow-steps.js";

/**
 * Says what went wrong; describes the code field. Renders a `<p role="alert">` while there is an error.
 *
 * @selector [data-kind="code-incorrect"] the kind of the error
 */
export const SecondFactorError = forwardRef<HTMLParagraphElement, SecondFactorErrorProps>(
  function SecondFactorError(props, ref) {
    const { flow, words, id, messageIds, now } = useSecondFactorContext("Error");
    const ownId = props.id ?? `${id}-error`;
    const error = errorOf(flow);
    // Told once: the wait is the one at the time of the error, and does not count down inside an alert.
    const told = useMemo(() => error && { error, at: now() }, [error, now]);
    const text = useMemo(() => told && errorSentence(told.error, words, told.at), [told, words]);
    useMessageId(messageIds, error && ownId);
    if (!error) return null;
    const identity = identify("error", flow, { kind: error.kind });
    return renderPart(
      "p",
      identity,
      { role: "alert", ...props, id: ownId, children: props.children ?? text },
      ref,
    );
  },
);

/** Props of {@link SecondFactorError}. */
export type SecondFactorErrorProps = PartProps<"p">;
