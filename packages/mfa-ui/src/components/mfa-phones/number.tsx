"use client";

import type { ChildrenOf, PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type PhoneValue, phoneRow } from "./context.js";

/** The phone number, written from left to right in every language. Renders a `<span dir="ltr">`. */
export const MfaPhonesNumber = createPart(
  phoneRow,
  "number",
  "span",
  ({ phone: { phoneNumber: text } }: PhoneValue, props: MfaPhonesNumberProps) => [
    { dir: "ltr", ...props },
    undefined,
    { state: { text } },
  ],
);

/** Props of {@link MfaPhonesNumber}. */
export type MfaPhonesNumberProps = PartProps<"span", ChildrenOf<TextState>>;
