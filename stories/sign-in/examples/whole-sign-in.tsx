import { PasswordSignInForm, type PasswordSignInFormProps, SecondFactorForm } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** One page, two drop-ins: each renders nothing while it is not its turn. */
export function WholeSignIn({ onComplete }: Pick<PasswordSignInFormProps, "onComplete">): ReactNode {
  return (
    <>
      <PasswordSignInForm onComplete={onComplete} />
      <SecondFactorForm onComplete={onComplete} />
    </>
  );
}
