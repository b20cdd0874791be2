import { ReverificationForm } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The app's own words: plain strings, for errors by Clerk's code or by their kind. */
export function OwnWords(): ReactNode {
  return (
    <ReverificationForm
      messages={{
        introduction: "Acme wants to be sure that nobody else sits at your desk.",
        "label.totp": "The six digits",
        "description.totp": "Open Acme Authenticator and type what it shows for Acme.",
        submit: "It is me",
        cancel: "Leave everything as it is",
        errors: {
          form_code_incorrect: "That is not what your app shows now. Wait for the next six digits.",
        },
      }}
    />
  );
}
