import { BackupCodes, TotpEnrollment, type TotpEnrollProps } from "mfa-ui/standalone";
import {
  type ButtonHTMLAttributes,
  forwardRef,
  type HTMLAttributes,
  type InputHTMLAttributes,
  type ReactNode,
} from "react";

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

/** An app's own frame for a picture. It gets the drawing as its children. */
const Picture = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function Picture(props, ref) {
  return <figure {...props} ref={ref} />;
});

/** The parts' behaviour on the app's own components. */
export function AsChild({ onComplete }: Pick<TotpEnrollProps, "onComplete">): ReactNode {
  return (
    <TotpEnrollment.Root format="qr" onComplete={onComplete}>
      <div className="stack">
        <TotpEnrollment.Status />
        <TotpEnrollment.Start asChild>
          <Button>Connect my authenticator app</Button>
        </TotpEnrollment.Start>
        <TotpEnrollment.QrCode asChild>
          <Picture />
        </TotpEnrollment.QrCode>
        <TotpEnrollment.Secret />
        <TotpEnrollment.Toggle />
        <TotpEnrollment.Form>
          <TotpEnrollment.Label />
          <TotpEnrollment.Input asChild>
            <TextField />
          </TotpEnrollment.Input>
          <TotpEnrollment.Error />
          <TotpEnrollment.Submit asChild>
            <Button>Connect</Button>
          </TotpEnrollment.Submit>
        </TotpEnrollment.Form>
        <TotpEnrollment.Codes>
          <BackupCodes.Panel />
        </TotpEnrollment.Codes>
      </div>
    </TotpEnrollment.Root>
  );
}
