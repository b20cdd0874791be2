import { type MfaPhone, type MfaPhoneManagerProps, MfaPhones } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** A row of one's own. Outside the component, so that it is the same function each time and only changed rows render. */
function row(phone: MfaPhone): ReactNode {
  const ending = phone.phoneNumber.slice(-4);
  return (
    <MfaPhones.Phone aria-label={`Number ending in ${ending}`} key={phone.id} phone={phone}>
      <MfaPhones.Number>•••• {ending}</MfaPhones.Number>
      <MfaPhones.Default>First choice</MfaPhones.Default>
      <MfaPhones.MakeDefault aria-label={`Ask first: ${ending}`}>Ask first</MfaPhones.MakeDefault>
      <MfaPhones.Unreserve aria-label={`Do not ask ${ending}`}>Do not ask</MfaPhones.Unreserve>
      <MfaPhones.Confirmation />
      <MfaPhones.Confirm />
      <MfaPhones.Cancel />
      <MfaPhones.Error />
    </MfaPhones.Phone>
  );
}

/** Only the second factors, each in a row that shows the end of the number and has no way to delete it. */
export function OwnRows({ onComplete }: Pick<MfaPhoneManagerProps, "onComplete">): ReactNode {
  return (
    <MfaPhones.Root onComplete={onComplete}>
      <div className="stack">
        <MfaPhones.Status />
        <MfaPhones.List group="reserved">{row}</MfaPhones.List>
      </div>
    </MfaPhones.Root>
  );
}
