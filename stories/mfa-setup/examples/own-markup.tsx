import { BackupCodes, MfaPhones, MfaSetup, type MfaSetupFormProps, TotpEnrollment } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The parts in an order of one's own, with the parts of the two enrolments inside. */
export function OwnMarkup({ onComplete }: Pick<MfaSetupFormProps, "onComplete">): ReactNode {
  return (
    <MfaSetup.Root onComplete={onComplete}>
      <MfaSetup.Step status={["choosing", "enrolling", "finishing", "complete", "unavailable"]}>
        <section aria-labelledby="own-markup" className="stack">
          <h2 id="own-markup">One more step</h2>
          <MfaSetup.Status />
          <MfaSetup.Step status="choosing">
            <p>Acme protects every account twice. A text message is the quickest way.</p>
            <div className="row">
              <MfaSetup.Method method="phone_code">By text message</MfaSetup.Method>
              <MfaSetup.Method method="totp">With an app</MfaSetup.Method>
            </div>
          </MfaSetup.Step>
          <MfaSetup.Enrollment method="totp">
            <TotpEnrollment.Root autoStart format="text" required>
              <TotpEnrollment.Status />
              <TotpEnrollment.Secret />
              <TotpEnrollment.Link />
              <TotpEnrollment.Form>
                <TotpEnrollment.Label />
                <div className="row">
                  <TotpEnrollment.Input />
                  <TotpEnrollment.Submit />
                </div>
                <TotpEnrollment.Error />
              </TotpEnrollment.Form>
              <TotpEnrollment.Codes>
                <BackupCodes.Panel />
              </TotpEnrollment.Codes>
            </TotpEnrollment.Root>
          </MfaSetup.Enrollment>
          <MfaSetup.Enrollment method="phone_code">
            <MfaPhones.Root required>
              <MfaPhones.Panel />
            </MfaPhones.Root>
          </MfaSetup.Enrollment>
          <MfaSetup.Error />
          <MfaSetup.Retry />
          <MfaSetup.Cancel>Do it the other way</MfaSetup.Cancel>
          <MfaSetup.SignOut>Not now: sign me out</MfaSetup.SignOut>
        </section>
      </MfaSetup.Step>
    </MfaSetup.Root>
  );
}
