import { SecondFactor, type SecondFactorFormProps } from "mfa-ui/standalone";
import { type ButtonHTMLAttributes, forwardRef, type InputHTMLAttributes, type ReactNode } from "react";

/** An app's own button. What `asChild` gives it arrives as props and a ref. */
const Button = forwardRef<HTMLButtonElement, ButtonHTMLAttributes<HTMLButtonElement>>(
  function Button(props, ref) {
    return <button {...props} className="own-button" ref={ref} />;
  },
);

/** An app's own text field. */
const TextField = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextField(props, ref) {
    return <input {...props} className="own-field" ref={ref} />;
  },
);

/** The parts' behaviour on the app's own components. */
export function AsChild({ onComplete }: Pick<SecondFactorFormProps, "onComplete">): ReactNode {
  return (
    <SecondFactor.Root onComplete={onComplete}>
      <div className="stack">
        <SecondFactor.Status />
        <SecondFactor.Form>
          <SecondFactor.Label />
          <SecondFactor.Input asChild>
            <TextField />
          </SecondFactor.Input>
          <SecondFactor.Error />
          <SecondFactor.Submit asChild>
            <Button>Confirm it is me</Button>
          </SecondFactor.Submit>
        </SecondFactor.Form>
        <SecondFactor.Factor factor="backup_code" asChild>
          <Button>I have no phone with me</Button>
        </SecondFactor.Factor>
      </div>
    </SecondFactor.Root>
  );
}
