import { SecondFactorForm, type SecondFactorFormProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The app's own words: plain strings, for errors by Clerk's code or by their kind. */
export function OwnWords({ onComplete }: Pick<SecondFactorFormProps, "onComplete">): ReactNode {
  return (
    <SecondFactorForm
      onComplete={onComplete}
      messages={{
        "label.totp": "The six digits",
        "description.totp": "Open Acme Authenticator and type what it shows for Acme.",
        "factor.backup_code": "I kept a recovery code",
        submit: "Let me in",
        startOver: "I am somebody else",
        errors: {
          form_code_incorrect: "That is not what your app shows now. Wait for the next six digits.",
        },
      }}
    />
  );
}
