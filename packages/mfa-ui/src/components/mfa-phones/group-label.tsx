"use client";

import { forwardRef } from "react";
import type { PhoneGroup } from "../../flows/mfa-phones/result.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { mfaPhones } from "./context.js";

/**
 * Names a group for those who see it; its List bears the same name. Renders a `<p>` while the group has numbers.
 *
 * @selector [data-group="reserved"] the group
 */
export const MfaPhonesGroupLabel = forwardRef<HTMLParagraphElement, MfaPhonesGroupLabelProps>(
  function MfaPhonesGroupLabel({ group, ...props }, ref) {
    const value = mfaPhones.useValue("group-label");
    const { flow, words } = value;
    if (!("phones" in flow) || !flow.phones.some((phone) => phone.group === group)) return null;
    const attributes = { "aria-hidden": true, ...props, children: props.children ?? words[`group.${group}`] };
    return renderPart("p", mfaPhones.identify("group-label", value, { group }), attributes, ref);
  },
);

/** Props of {@link MfaPhonesGroupLabel}. */
export interface MfaPhonesGroupLabelProps extends PartProps<"p"> {
  /** The group of the List that follows. */
  readonly group: PhoneGroup;
}
