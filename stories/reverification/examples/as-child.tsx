import { Reverification } from "mfa-ui/standalone";
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
export function AsChild(): ReactNode {
  return (
    <Reverification.Root>
      <div className="stack">
        <Reverification.Status />
        <Reverification.Form>
          <Reverification.Label />
          <Reverification.Input asChild>
            <TextField />
          </Reverification.Input>
          <Reverification.Error />
          <Reverification.Submit asChild>
            <Button>It is me</Button>
          </Reverification.Submit>
        </Reverification.Form>
        <Reverification.Factor factor="backup_code" asChild>
          <Button>I have no phone with me</Button>
        </Reverification.Factor>
        <Reverification.Cancel>Leave everything as it is</Reverification.Cancel>
      </div>
    </Reverification.Root>
  );
}
