"use client";

import { createLabel } from "../shared/create-label.js";
import { passwordSignInField } from "./context.js";

/** Names the field's input. Renders a `<label>`. */
export const PasswordSignInLabel = createLabel(
  passwordSignInField,
  ({ words, name }) => words[`label.${name}`],
);
