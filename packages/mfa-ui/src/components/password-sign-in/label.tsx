"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext, usePasswordSignInField } from "./context.js";
import { identify } from "./data-attributes.js";

/** Names the field's input. Renders a `<label>`. */
export const PasswordSignInLabel = forwardRef<HTMLLabelElement, PasswordSignInLabelProps>(
  function PasswordSignInLabel(props, ref) {
    const { flow, words } = usePasswordSignInContext("Label");
    const { name, id } = usePasswordSignInField("Label");
    const children = props.children ?? words[`label.${name}`];
    return renderPart(
      "label",
      identify("label", flow, { field: name }),
      { htmlFor: id, ...props, children },
      ref,
    );
  },
);

/** Props of {@link PasswordSignInLabel}. */
export type PasswordSignInLabelProps = PartProps<"label">;
