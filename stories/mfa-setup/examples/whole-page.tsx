import {
  MfaSetup,
  type MfaSetupFormProps,
  PasswordSignInForm,
  SecondFactorForm,
  type SignInCompletion,
} from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** One page from the password to the app. The sign-in makes way for the setup, and comes back after a sign-out. */
export function WholePage({ onComplete }: Pick<MfaSetupFormProps, "onComplete">): ReactNode {
  // A session with a task is not signed in yet: the setup goes on with it.
  const onSignIn = (completion: SignInCompletion): unknown =>
    completion.task === null ? onComplete?.(completion) : undefined;
  return (
    <MfaSetup.Root onComplete={onComplete}>
      <MfaSetup.Step status={["loading", "idle"]}>
        <PasswordSignInForm onComplete={onSignIn} />
        <SecondFactorForm onComplete={onSignIn} />
      </MfaSetup.Step>
      <MfaSetup.Panel />
    </MfaSetup.Root>
  );
}
