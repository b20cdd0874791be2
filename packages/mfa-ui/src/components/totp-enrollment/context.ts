import type { TotpEnrollmentFlow } from "../../flows/totp-enrollment/result.js";
import type { TotpEnrollmentMessages } from "../../messages/totp-enrollment.js";
import { createNamespace, type RootValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export interface TotpEnrollmentValue extends RootValue<TotpEnrollmentFlow, TotpEnrollmentMessages> {
  /** How the key is shown now. */
  readonly format: TotpFormat;
  showAs(format: TotpFormat): void;
  /** Whether the last copy of the key in this step succeeded; `null` before the first. */
  readonly copied: boolean | null;
  tellCopied(done: boolean): void;
}

/** How the key is shown: as a QR code, as text, or as both. */
export type TotpFormat = "qr" | "text" | "both";

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="totp-enrollment"] every part of this namespace
 * @selector [data-part="qr-code"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 */
export const totpEnrollment = createNamespace<TotpEnrollmentValue>({
  name: "TotpEnrollment",
  scope: "totp-enrollment",
});
