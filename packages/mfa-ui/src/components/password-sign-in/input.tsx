"use client";

import { forwardRef, type InputHTMLAttributes } from "react";
import { useDescribedBy } from "../../internal/message-ids.js";
import { usePartRef } from "../../internal/part-nodes.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { type FieldName, usePasswordSignInContext, usePasswordSignInField } from "./context.js";
import { identify } from "./data-attributes.js";
import { errorAt, nodeOf } from "./flow-steps.js";

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
    const partRef = usePartRef(nodes, nodeOf(name), ref);
    const invalid = errorAt(flow, name) !== null;
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
