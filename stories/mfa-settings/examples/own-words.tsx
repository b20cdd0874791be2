import { en } from "mfa-ui/messages/en";
import { MfaMessages, MfaSettings } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** `messages` has the page's words. Those of the flows on it come from a catalogue around it. */
export function OwnWords(): ReactNode {
  return (
    <MfaMessages messages={{ ...en, totpEnrollment: { ...en.totpEnrollment, start: "Connect an app" } }}>
      <MfaSettings
        messages={{
          "heading.totp": "App",
          "heading.phone_code": "Text messages",
          "heading.backup_code": "Emergency codes",
          "status.off": "Your password is all that keeps others out.",
        }}
      />
    </MfaMessages>
  );
}
