"use client";

import type { ChildrenOf, PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type PhoneValue, phoneRow } from "./context.js";

/** Says that a sign-in offers the number first. Renders a `<span>` then. */
export const MfaPhonesDefault = createPart(
  phoneRow,
  "default",
  "span",
  ({ phone, words: { default: text } }: PhoneValue, props: MfaPhonesDefaultProps) =>
    phone.isDefault && [props, undefined, { state: { text } }],
);

/** Props of {@link MfaPhonesDefault}. */
export type MfaPhonesDefaultProps = PartProps<"span", ChildrenOf<TextState>>;
