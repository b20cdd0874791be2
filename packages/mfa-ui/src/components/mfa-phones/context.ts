import { createContext, useContext } from "react";
import type { MfaPhone, MfaPhonesFlow, PhoneGroup } from "../../flows/mfa-phones/result.js";
import type { MfaPhonesMessages } from "../../messages/mfa-phones.js";
import { createNamespace, type OwnerValue, type RootValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export type MfaPhonesValue = RootValue<MfaPhonesFlow, MfaPhonesMessages>;

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="mfa-phones"] every part of this namespace
 * @selector [data-part="number-input"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status; inside a Phone, what the number is: `reserved`, `available` or `unverified`
 */
export const mfaPhones = createNamespace<MfaPhonesValue>({ name: "MfaPhones", scope: "mfa-phones" });

/** What a Phone takes of its Root: what is the same as long as the words are, so that one row renders and not all. */
export const RowsContext = createContext<Pick<MfaPhonesValue, "words" | "nodes" | "now"> | null>(null);

/** What Phone gives the parts inside it. */
export interface PhoneValue extends OwnerValue<{ readonly status: PhoneGroup }, MfaPhonesMessages> {
  readonly phone: MfaPhone;
}

/** The parts below Phone. */
export const phoneRow = createNamespace<PhoneValue>({
  name: "MfaPhones",
  scope: "mfa-phones",
  owner: "Phone",
});

/** For a part that stands in a Phone or in Root: reads whether it is in a Phone. */
export const inPhone = {
  nameOf: mfaPhones.nameOf,
  useValue: (): boolean => useContext(phoneRow.Context) !== null,
};
