"use client";

import type { PhoneGroup } from "../../flows/mfa-phones/result.js";
import type { ChildrenOf, PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type MfaPhonesValue, mfaPhones } from "./context.js";

/**
 * Names a group for those who see it; its List bears the same name. Renders a `<p>` while the group has numbers.
 *
 * @selector [data-group="reserved"] the group
 */
export const MfaPhonesGroupLabel = createPart(
  mfaPhones,
  "group-label",
  "p",
  ({ flow, words }: MfaPhonesValue, { group, ...props }: MfaPhonesGroupLabelProps) => {
    if (!("phones" in flow) || !flow.phones.some((phone) => phone.group === group)) return null;
    const text = words[`group.${group}`];
    return [{ "aria-hidden": true, ...props }, { group }, { state: { text } }];
  },
);

/** Props of {@link MfaPhonesGroupLabel}. */
export interface MfaPhonesGroupLabelProps extends PartProps<"p", ChildrenOf<TextState>> {
  /** The group of the List that follows. */
  readonly group: PhoneGroup;
}
