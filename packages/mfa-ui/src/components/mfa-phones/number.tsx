"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { phoneRow } from "./context.js";

/** The phone number, written from left to right in every language. Renders a `<span dir="ltr">`. */
export const MfaPhonesNumber = forwardRef<HTMLSpanElement, MfaPhonesNumberProps>(
  function MfaPhonesNumber(props, ref) {
    const value = phoneRow.useValue("number");
    const attributes = { dir: "ltr", ...props, children: props.children ?? value.phone.phoneNumber };
    return renderPart("span", phoneRow.identify("number", value), attributes, ref);
  },
);

/** Props of {@link MfaPhonesNumber}. */
export type MfaPhonesNumberProps = PartProps<"span">;
