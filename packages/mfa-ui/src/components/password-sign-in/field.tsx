"use client";

import { forwardRef, useId, useMemo, useState } from "react";
import { createRelations } from "../../internal/relations.js";
import { type ChildrenOf, type PartProps, renderPart } from "../../internal/render-part.js";
import { type FieldName, passwordSignIn, passwordSignInField } from "./context.js";
import { errorAt, isFormStep } from "./flow-steps.js";

/**
 * Ties a Label, an Input and an Error to one field. Renders a `<div>`.
 *
 * @selector [data-field="password"] the field's name
 * @selector [data-invalid] Clerk refused the field's value
 */
export const PasswordSignInField = forwardRef<HTMLDivElement, PasswordSignInFieldProps>(
  function PasswordSignInField({ name, ...props }, ref) {
    const root = passwordSignIn.useValue("field");
    const id = useId();
    const [relations] = useState(createRelations);
    const value = useMemo(() => ({ ...root, name, id, relations }), [root, name, id, relations]);
    if (!isFormStep(root.flow)) return null;
    const state = { invalid: errorAt(root.flow, name) !== null };
    const identity = passwordSignInField.identify("field", value, state);
    return (
      <passwordSignInField.Context.Provider value={value}>
        {renderPart("div", identity, props, ref, { state })}
      </passwordSignInField.Context.Provider>
    );
  },
);

if (process.env.NODE_ENV !== "production") PasswordSignInField.displayName = "PasswordSignIn.Field";

/** What a Field knows. */
export interface PasswordSignInFieldState {
  /** Whether Clerk refused the value of the field. */
  readonly invalid: boolean;
}

/** Props of {@link PasswordSignInField}. */
export interface PasswordSignInFieldProps extends PartProps<"div", ChildrenOf<PasswordSignInFieldState>> {
  readonly name: FieldName;
}
