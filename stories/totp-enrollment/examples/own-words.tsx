import { TotpEnroll, type TotpEnrollProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The app's own words: plain strings, for errors by Clerk's code or by their kind. */
export function OwnWords({ onComplete }: Pick<TotpEnrollProps, "onComplete">): ReactNode {
  return (
    <TotpEnroll
      onComplete={onComplete}
      messages={{
        introduction: "Acme asks for a code from your phone when you sign in somewhere new.",
        start: "Protect my account",
        description: "Open Acme Authenticator, scan this, and type the six digits that it shows.",
        label: "The six digits",
        submit: "Protect it",
        errors: {
          form_code_incorrect: "That is not what your app shows now. Wait for the next six digits.",
        },
      }}
    />
  );
}
