"use client";

import { forwardRef, useMemo, useState } from "react";
import { createMessageIds, useMessageId } from "../../internal/message-ids.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { errorSentence } from "../../messages/format.js";
import { useOptionalField, usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { errorAt } from "./flow-steps.js";

/**
 * Says what went wrong: inside a Field what Clerk refused there, outside of one all else. Renders a `<p role="alert">`
 * while there is such an error.
 *
 * @selector [data-kind="password-incorrect"] the kind of the error
 * @selector [data-field="password"] the field, inside one
 */
export const PasswordSignInError = forwardRef<HTMLParagraphElement, PasswordSignInErrorProps>(
  function PasswordSignInError(props, ref) {
    const { flow, words, now } = usePasswordSignInContext("Error");
    const field = useOptionalField();
    const [unread] = useState(createMessageIds);
    const name = field?.name ?? null;
    const error = useMemo(() => errorAt(flow, name), [flow, name]);
    // Told once: the wait is the one at the time of the error, and does not count down inside an alert.
    const told = useMemo(() => error && { error, at: now() }, [error, now]);
    const text = useMemo(() => told && errorSentence(told.error, words, told.at), [told, words]);
    const ownId = props.id ?? (field ? `${field.id}-error` : undefined);
    useMessageId(field?.messageIds ?? unread, error && ownId ? ownId : null);
    if (!error) return null;
    const identity = identify("error", flow, { kind: error.kind, field: name });
    return renderPart(
      "p",
      identity,
      { role: "alert", ...props, id: ownId, children: props.children ?? text },
      ref,
    );
  },
);

/** Props of {@link PasswordSignInError}. */
export type PasswordSignInErrorProps = PartProps<"p">;
