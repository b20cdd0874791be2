import { MfaSetupForm, type MfaSetupFormProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The app's own words: plain strings. Those of the enrolments inside come from a catalogue, with `<MfaMessages>`. */
export function OwnWords({ onComplete }: Pick<MfaSetupFormProps, "onComplete">): ReactNode {
  return (
    <MfaSetupForm
      onComplete={onComplete}
      messages={{
        introduction: "Acme protects every account twice. It takes a minute, and only this once.",
        "method.totp": "I have an authenticator app",
        "method.phone_code": "Send me text messages",
        signOut: "Not now",
      }}
    />
  );
}
