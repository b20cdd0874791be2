import { BackupCodes, MfaPhones, TotpEnrollment, useMfaStatus } from "mfa-ui/standalone";
import { type ReactNode, useId } from "react";

/** A page of one's own: the panels of two flows, and the third from its parts. Each Root brings its own state. */
export function OwnPage(): ReactNode {
  const status = useMfaStatus();
  if (status.status !== "ready") return null;
  return (
    <div className="stack">
      <Section title="First choice: a text message">
        <MfaPhones.Root>
          <MfaPhones.Panel />
        </MfaPhones.Root>
      </Section>
      <Section title={status.totp ? "Your app" : "Better: an app"}>
        <TotpEnrollment.Root format="text">
          <TotpEnrollment.Panel />
        </TotpEnrollment.Root>
      </Section>
      {status.enabled && (
        <Section title="For emergencies">
          <BackupCodes.Root>
            <BackupCodes.Generate>Ten codes for my wallet</BackupCodes.Generate>
            <BackupCodes.Confirmation />
            <BackupCodes.Confirm />
            <BackupCodes.Cancel />
            <BackupCodes.Error />
            <BackupCodes.List />
            <BackupCodes.Print />
            <BackupCodes.Form>
              <BackupCodes.Finish>They are in my wallet</BackupCodes.Finish>
            </BackupCodes.Form>
          </BackupCodes.Root>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
