import type * as Mfa from "mfa-ui";
import type { SignInCompletion } from "mfa-ui";
import type { ReactNode } from "react";

/** The same sign-in from parts, in the app's own order and markup. */
export function CustomSignIn({
  PasswordSignIn,
  SecondFactor,
  onComplete,
}: Pick<typeof Mfa, "PasswordSignIn" | "SecondFactor"> & {
  onComplete: (completion: SignInCompletion) => void;
}): ReactNode {
  return (
    <>
      <PasswordSignIn.Root>
        <PasswordSignIn.Form>
          <PasswordSignIn.Field name="identifier">
            <PasswordSignIn.Label>Work email</PasswordSignIn.Label>
            <PasswordSignIn.Input type="email" />
          </PasswordSignIn.Field>
          <PasswordSignIn.Field name="password">
            <PasswordSignIn.Label>Pass phrase</PasswordSignIn.Label>
            <PasswordSignIn.Input />
          </PasswordSignIn.Field>
          <PasswordSignIn.Error />
          <PasswordSignIn.Submit>Next</PasswordSignIn.Submit>
        </PasswordSignIn.Form>
      </PasswordSignIn.Root>
      <SecondFactor.Root onComplete={onComplete}>
        <SecondFactor.Step status={["sending", "entering", "verifying"]} strategy="phone_code">
          <h2>Check your phone</h2>
        </SecondFactor.Step>
        <SecondFactor.Step status={["entering", "verifying"]} strategy="totp">
          <h2>Open your authenticator app</h2>
        </SecondFactor.Step>
        <SecondFactor.Factors />
        <SecondFactor.Form>
          <SecondFactor.Label>Six digits</SecondFactor.Label>
          <SecondFactor.Input />
          <SecondFactor.Error />
          <SecondFactor.Submit asChild>
            <button type="submit">Go</button>
          </SecondFactor.Submit>
        </SecondFactor.Form>
      </SecondFactor.Root>
    </>
  );
}
