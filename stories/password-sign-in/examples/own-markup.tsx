import { PasswordSignIn, type PasswordSignInFormProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The parts in an order of one's own, with a link inside the password's field. */
export function OwnMarkup({ onComplete }: Pick<PasswordSignInFormProps, "onComplete">): ReactNode {
  return (
    <PasswordSignIn.Root onComplete={onComplete}>
      <div className="stack">
        <PasswordSignIn.Status />
        <PasswordSignIn.Form>
          <PasswordSignIn.Error />
          <PasswordSignIn.Field name="identifier">
            <PasswordSignIn.Label>Work email</PasswordSignIn.Label>
            <PasswordSignIn.Error />
            <PasswordSignIn.Input type="email" />
          </PasswordSignIn.Field>
          <PasswordSignIn.Field name="password">
            <PasswordSignIn.Label />
            <PasswordSignIn.Error />
            <PasswordSignIn.Input />
            <a href="#forgot">Forgot your password?</a>
          </PasswordSignIn.Field>
          <PasswordSignIn.Submit>Sign in</PasswordSignIn.Submit>
        </PasswordSignIn.Form>
        <PasswordSignIn.Step status={["finishing", "unavailable"]}>
          <PasswordSignIn.Error />
          <PasswordSignIn.Retry />
        </PasswordSignIn.Step>
        <PasswordSignIn.Resume />
        <PasswordSignIn.SignOut />
        <PasswordSignIn.StartOver />
      </div>
    </PasswordSignIn.Root>
  );
}
