import { BackupCodes, type MfaPhoneManagerProps, MfaPhones } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The parts in an order of one's own: the form before the lists, which have headings, and the buttons of a step in a row. */
export function OwnMarkup({ onComplete }: Pick<MfaPhoneManagerProps, "onComplete">): ReactNode {
  return (
    <MfaPhones.Root onComplete={onComplete}>
      <section aria-labelledby="own-markup" className="stack">
        <h2 id="own-markup">Codes by SMS</h2>
        <MfaPhones.Status />
        <MfaPhones.Add>Add another number</MfaPhones.Add>
        <MfaPhones.Form>
          <MfaPhones.Label />
          <MfaPhones.Error />
          <MfaPhones.NumberInput />
          <MfaPhones.Input />
          <MfaPhones.Description />
          <div className="row">
            <MfaPhones.Submit />
            <MfaPhones.Cancel />
          </div>
          <MfaPhones.Resend />
        </MfaPhones.Form>
        <MfaPhones.Step status={["reserving", "unavailable"]}>
          <MfaPhones.Error />
          <div className="row">
            <MfaPhones.Retry />
            <MfaPhones.Cancel />
          </div>
        </MfaPhones.Step>
        <MfaPhones.Codes>
          <BackupCodes.List />
          <BackupCodes.Copy />
          <BackupCodes.Form>
            <BackupCodes.Finish>I have them all</BackupCodes.Finish>
          </BackupCodes.Form>
        </MfaPhones.Codes>
        <MfaPhones.List group="reserved" />
        <MfaPhones.List group="available" />
        <MfaPhones.List group="unverified" />
        <MfaPhones.Empty />
      </section>
    </MfaPhones.Root>
  );
}
