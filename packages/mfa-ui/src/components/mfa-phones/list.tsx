"use client";

import { type ReactNode, useMemo } from "react";
import type { MfaPhone, PhoneGroup } from "../../flows/mfa-phones/result.js";
import type { PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type MfaPhonesValue, mfaPhones } from "./context.js";
import { MfaPhonesPhone } from "./phone.js";
import { phoneParts } from "./phone-parts.js";

/**
 * The phone numbers of one group. Renders a `<ul>` while there are any.
 *
 * @selector [data-group="reserved"] the group
 */
export const MfaPhonesList = createPart(
  mfaPhones,
  "list",
  "ul",
  ({ flow, words }: MfaPhonesValue, { group, children, ...props }: MfaPhonesListProps) => {
    const ofPhone = typeof children === "function" ? children : defaultPhone;
    const itemsOf = useMemo(() => keepItems(ofPhone), [ofPhone]);
    const phones = "phones" in flow ? flow.phones.filter((phone) => phone.group === group) : [];
    if (phones.length === 0) return null;
    const items = itemsOf(phones);
    const attributes = {
      "aria-label": words[`group.${group}`],
      ...props,
      children: typeof children === "function" ? items : children,
    };
    return [attributes, { group }, { content: items }];
  },
);

/** Props of {@link MfaPhonesList}. */
export interface MfaPhonesListProps extends Omit<PartProps<"ul">, "children"> {
  /** Second factors, verified numbers that are none, or unverified numbers. */
  readonly group: PhoneGroup;
  /**
   * The items, or a function that makes one for a phone: a `Phone` with its `id` as key. Give the same function each time,
   * so that only the row that changed renders. @default a Phone with every part
   */
  readonly children?: ReactNode | ((phone: MfaPhone) => ReactNode);
}

function defaultPhone(phone: MfaPhone): ReactNode {
  return (
    <MfaPhonesPhone key={phone.id} phone={phone}>
      {phoneParts}
    </MfaPhonesPhone>
  );
}

// The same element for the same phone: React then leaves the row alone.
function keepItems(ofPhone: (phone: MfaPhone) => ReactNode): (phones: readonly MfaPhone[]) => ReactNode {
  const items = new WeakMap<MfaPhone, ReactNode>();
  return (phones) =>
    phones.map((phone) => {
      const item = items.get(phone) ?? ofPhone(phone);
      items.set(phone, item);
      return item;
    });
}
