"use client";

import { forwardRef, useId, useMemo, useState } from "react";
import { createRelations } from "../../internal/relations.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
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
    const identity = passwordSignInField.identify("field", value, {
      invalid: errorAt(root.flow, name) !== null,
    });
    return (
      <passwordSignInField.Context.Provider value={value}>
        {renderPart("div", identity, props, ref)}
      </passwordSignInField.Context.Provider>
    );
  },
);

/** Props of {@link PasswordSignInField}. */
export interface PasswordSignInFieldProps extends PartProps<"div"> {
  readonly name: FieldName;
}
