"use client";

import { forwardRef, useContext, useId, useMemo, useRef, useState } from "react";
import type { MfaPhone } from "../../flows/mfa-phones/result.js";
import { createPartNodes, useLostFocus, usePartRef } from "../../internal/part-nodes.js";
import { createRelations } from "../../internal/relations.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { mfaPhones, phoneRow, RowsContext } from "./context.js";

/**
 * One phone number, for the parts inside it. Renders an `<li>`.
 *
 * @selector [data-default] a sign-in offers it first
 * @selector [data-pending="reserve"] the change that is under way
 * @selector [data-confirming="destroy"] the change that waits for a confirmation
 */
export const MfaPhonesPhone = forwardRef<HTMLLIElement, MfaPhonesPhoneProps>(function MfaPhonesPhone(
  { phone, ...props },
  ref,
) {
  const rows = useContext(RowsContext);
  if (!rows) throw mfaPhones.misplaced("phone");
  const { words, now } = rows;
  const id = useId();
  const [nodes] = useState(createPartNodes);
  const [relations] = useState(createRelations);
  const partRef = usePartRef(nodes, "phone", usePartRef(rows.nodes, `phone ${phone.id}`, ref));
  const asked = useRef<string | null>(null);
  const { group, isDefault, pending, confirming } = phone;
  const value = useMemo(
    () => ({ phone, flow: { status: group }, words, id, nodes, relations, now }),
    [phone, group, words, id, nodes, relations, now],
  );
  // From the confirmation back to the button that opened it; from a button that is gone, to the row.
  useLostFocus(nodes, [confirming ? "cancel" : asked.current, "phone"]);
  useBeforePaint(() => {
    asked.current = confirming ?? asked.current;
  }, [confirming]);
  const identity = phoneRow.identify("phone", value, { default: isDefault, pending, confirming });
  return (
    <phoneRow.Context.Provider value={value}>
      {renderPart("li", identity, { tabIndex: -1, "aria-label": phone.phoneNumber, ...props }, partRef)}
    </phoneRow.Context.Provider>
  );
});

if (process.env.NODE_ENV !== "production") MfaPhonesPhone.displayName = "MfaPhones.Phone";

/** Props of {@link MfaPhonesPhone}. */
export interface MfaPhonesPhoneProps extends PartProps<"li"> {
  /** One of the flow's `phones`. */
  readonly phone: MfaPhone;
}
