"use client";

import { forwardRef, type InputHTMLAttributes } from "react";
import { useDescribedBy } from "../../internal/message-ids.js";
import { holdsFocus, usePartRef } from "../../internal/part-nodes.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { type FieldName, usePasswordSignInContext, usePasswordSignInField } from "./context.js";
import { identify } from "./data-attributes.js";
import { errorAt, errorOf } from "./flow-steps.js";

/**
 * The field's input, uncontrolled unless given a `value`. Renders an `<input>` named as its Field.
 *
 * @selector [data-invalid] Clerk refused the value
 * @selector [data-pending] the credentials are being checked
 */
export const PasswordSignInInput = forwardRef<HTMLInputElement, PasswordSignInInputProps>(
  function PasswordSignInInput(props, ref) {
    const { flow, nodes } = usePasswordSignInContext("Input");
    const { name, id, messageIds } = usePasswordSignInField("Input");
    const describedBy = useDescribedBy(messageIds, props["aria-describedby"]);
    const partRef = usePartRef(nodes, name === "identifier" ? "input" : "password-input", ref);
    const error = errorOf(flow);
    const invalid = errorAt(flow, name) !== null;
    const first =
      error?.all.find(({ param }) => param === "identifier" || param === "password")?.param === name;

    useBeforePaint(() => {
      if (!first || !error || !holdsFocus(nodes)) return;
      const [input] = nodes.get(name === "identifier" ? "input" : "password-input") ?? [];
      input?.focus();
      if (input instanceof HTMLInputElement) input.select();
    }, [first, error, nodes, name]);

    const pending = flow.status === "submitting";
    const attributes = {
      id,
      name,
      required: true,
      readOnly: pending,
      ...attributesOf[name],
      ...props,
      "aria-describedby": describedBy,
      "aria-invalid": invalid || undefined,
    };
    return renderPart(
      "input",
      identify("input", flow, { field: name, invalid, pending }),
      attributes,
      partRef,
    );
  },
);

/** Props of {@link PasswordSignInInput}. */
export type PasswordSignInInputProps = PartProps<"input">;

// A username or phone number is an identifier too, so the type is text; the keyboard is the one for addresses.
const attributesOf: Record<FieldName, InputHTMLAttributes<HTMLInputElement>> = {
  identifier: {
    type: "text",
    inputMode: "email",
    autoComplete: "username",
    autoCapitalize: "none",
    autoCorrect: "off",
    spellCheck: false,
  },
  password: { type: "password", autoComplete: "current-password" },
};
