"use client";

import { forwardRef, type ReactNode, useMemo } from "react";
import type { MfaPhone, PhoneGroup } from "../../flows/mfa-phones/result.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { mfaPhones } from "./context.js";
import { MfaPhonesPhone } from "./phone.js";
import { phoneParts } from "./phone-parts.js";

/**
 * The phone numbers of one group. Renders a `<ul>` while there are any.
 *
 * @selector [data-group="reserved"] the group
 */
export const MfaPhonesList = forwardRef<HTMLUListElement, MfaPhonesListProps>(function MfaPhonesList(
  { group, children = defaultPhone, ...props },
  ref,
) {
  const value = mfaPhones.useValue("list");
  const { flow, words } = value;
  const itemsOf = useMemo(() => keepItems(children), [children]);
  const phones = "phones" in flow ? flow.phones.filter((phone) => phone.group === group) : [];
  if (phones.length === 0) return null;
  const attributes = { "aria-label": words[`group.${group}`], ...props, children: itemsOf(phones) };
  return renderPart("ul", mfaPhones.identify("list", value, { group }), attributes, ref);
});

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
function keepItems(children: MfaPhonesListProps["children"]): (phones: readonly MfaPhone[]) => ReactNode {
  if (typeof children !== "function") return () => children;
  const items = new WeakMap<MfaPhone, ReactNode>();
  return (phones) =>
    phones.map((phone) => {
      const item = items.get(phone) ?? children(phone);
      items.set(phone, item);
      return item;
    });
}
