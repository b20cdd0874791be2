"use client";

import type { InputHTMLAttributes } from "react";
import { createInput, type InputPart } from "../shared/create-input.js";
import { type FieldName, passwordSignInField } from "./context.js";
import { errorAt, nodeOf } from "./flow-steps.js";

/**
 * The field's input, uncontrolled unless given a `value`. Renders an `<input>` named as its Field.
 *
 * @selector [data-invalid] Clerk refused the value
 * @selector [data-pending] the credentials are being checked
 */
export const PasswordSignInInput: InputPart = createInput(passwordSignInField, "input", ({ flow, name }) => {
  const pending = flow.status === "submitting";
  return {
    attributes: { ...attributesOf[name], name, readOnly: pending },
    node: nodeOf(name),
    invalid: errorAt(flow, name) !== null,
    pending,
  };
});

// A username or phone number is an identifier too, so the type is text; the keyboard is the one for addresses.
const attributesOf: Record<FieldName, InputHTMLAttributes<HTMLInputElement>> = {
  identifier: {
    inputMode: "email",
    autoComplete: "username",
    autoCapitalize: "none",
    autoCorrect: "off",
    spellCheck: false,
  },
  password: { type: "password", autoComplete: "current-password" },
};
