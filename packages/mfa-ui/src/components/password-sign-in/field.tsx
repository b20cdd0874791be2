"use client";

import { forwardRef, useId, useMemo, useState } from "react";
import { createMessageIds } from "../../internal/message-ids.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { type FieldName, PasswordSignInFieldProvider, usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { errorAt, isFormStep } from "./flow-steps.js";

/**
 * Ties a Label, an Input and an Error to one field. Renders a `<div>`.
 *
 * @selector [data-field="password"] the field's name
 * @selector [data-invalid] Clerk refused the field's value
 */
export const PasswordSignInField = forwardRef<HTMLDivElement, PasswordSignInFieldProps>(
  function PasswordSignInField({ name, ...props }, ref) {
    const { flow } = usePasswordSignInContext("Field");
    const id = useId();
    const [messageIds] = useState(createMessageIds);
    const value = useMemo(() => ({ name, id, messageIds }), [name, id, messageIds]);
    if (!isFormStep(flow)) return null;
    const identity = identify("field", flow, { field: name, invalid: errorAt(flow, name) !== null });
    return (
      <PasswordSignInFieldProvider value={value}>
        {renderPart("div", identity, props, ref)}
      </PasswordSignInFieldProvider>
    );
  },
);

/** Props of {@link PasswordSignInField}. */
export interface PasswordSignInFieldProps extends PartProps<"div"> {
  readonly name: FieldName;
}
