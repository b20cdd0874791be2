import { BackupCodes, TotpEnrollment, type TotpEnrollProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The parts in an order of one's own: the QR code and the key at once, and the button beside the field. */
export function OwnMarkup({ onComplete }: Pick<TotpEnrollProps, "onComplete">): ReactNode {
  return (
    <TotpEnrollment.Root format="both" onComplete={onComplete}>
      <section aria-labelledby="own-markup" className="stack">
        <h2 id="own-markup">Authenticator app</h2>
        <TotpEnrollment.Status />
        <TotpEnrollment.Step status={["disabled", "starting"]}>
          <TotpEnrollment.Introduction />
          <TotpEnrollment.Error />
          <TotpEnrollment.Start />
        </TotpEnrollment.Step>
        <TotpEnrollment.Step status={["entering", "verifying"]}>
          <TotpEnrollment.Form>
            <TotpEnrollment.Label />
            <TotpEnrollment.Error />
            <div className="row">
              <TotpEnrollment.Input />
              <TotpEnrollment.Submit />
            </div>
            <TotpEnrollment.Description />
          </TotpEnrollment.Form>
          <TotpEnrollment.QrCode size={160} />
          <TotpEnrollment.Secret />
          <TotpEnrollment.CopySecret />
          <TotpEnrollment.StartOver />
          <TotpEnrollment.Cancel />
        </TotpEnrollment.Step>
        <TotpEnrollment.Codes>
          <BackupCodes.Panel />
        </TotpEnrollment.Codes>
        <TotpEnrollment.Step status={["enabled", "confirming", "disabling", "unavailable"]}>
          <TotpEnrollment.Error />
          <TotpEnrollment.Confirmation />
          <TotpEnrollment.Disable />
          <TotpEnrollment.Confirm />
          <TotpEnrollment.Cancel />
          <TotpEnrollment.Retry />
        </TotpEnrollment.Step>
      </section>
    </TotpEnrollment.Root>
  );
}
