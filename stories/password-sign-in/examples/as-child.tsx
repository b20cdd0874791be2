import { PasswordSignIn, type PasswordSignInFormProps } from "mfa-ui/standalone";
import { forwardRef, type InputHTMLAttributes, type ReactNode, useState } from "react";

/** An app's own field with a button that shows what was typed. */
const PasswordField = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function PasswordField(props, ref) {
    const [shown, setShown] = useState(false);
    return (
      <div className="row">
        <input {...props} ref={ref} type={shown ? "text" : "password"} />
        <button aria-pressed={shown} className="own-button" onClick={() => setShown(!shown)} type="button">
          Show
        </button>
      </div>
    );
  },
);

/** The parts' behaviour on the app's own components. */
export function AsChild({ onComplete }: Pick<PasswordSignInFormProps, "onComplete">): ReactNode {
  return (
    <PasswordSignIn.Root onComplete={onComplete}>
      <div className="stack">
        <PasswordSignIn.Status />
        <PasswordSignIn.Form>
          <PasswordSignIn.Field name="identifier">
            <PasswordSignIn.Label />
            <PasswordSignIn.Input />
            <PasswordSignIn.Error />
          </PasswordSignIn.Field>
          <PasswordSignIn.Field name="password">
            <PasswordSignIn.Label />
            <PasswordSignIn.Input asChild>
              <PasswordField />
            </PasswordSignIn.Input>
            <PasswordSignIn.Error />
          </PasswordSignIn.Field>
          <PasswordSignIn.Error />
          <PasswordSignIn.Submit asChild>
            <button className="own-button" type="submit">
              Sign in
            </button>
          </PasswordSignIn.Submit>
        </PasswordSignIn.Form>
      </div>
    </PasswordSignIn.Root>
  );
}
