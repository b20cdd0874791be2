"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { phoneRow } from "./context.js";

/** Says that a sign-in offers the number first. Renders a `<span>` then. */
export const MfaPhonesDefault = forwardRef<HTMLSpanElement, MfaPhonesDefaultProps>(
  function MfaPhonesDefault(props, ref) {
    const value = phoneRow.useValue("default");
    if (!value.phone.isDefault) return null;
    const attributes = { ...props, children: props.children ?? value.words.default };
    return renderPart("span", phoneRow.identify("default", value), attributes, ref);
  },
);

/** Props of {@link MfaPhonesDefault}. */
export type MfaPhonesDefaultProps = PartProps<"span">;
