import { type BackupCodeListProps, BackupCodes } from "mfa-ui/standalone";
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";

/** An app's own button. What `asChild` gives it arrives as props and a ref. */
const Button = forwardRef<HTMLButtonElement, ButtonHTMLAttributes<HTMLButtonElement>>(
  function Button(props, ref) {
    return <button {...props} className="own-button" ref={ref} />;
  },
);

/** The parts' behaviour on the app's own components. */
export function AsChild({ onComplete }: Pick<BackupCodeListProps, "onComplete">): ReactNode {
  return (
    <BackupCodes.Root onComplete={onComplete}>
      <div className="stack">
        <BackupCodes.Introduction />
        <BackupCodes.Status />
        <BackupCodes.Error />
        <BackupCodes.Generate asChild>
          <Button>Give me codes for a rainy day</Button>
        </BackupCodes.Generate>
        <BackupCodes.List>
          {(code) => (
            <li key={code}>
              <strong>{code}</strong>
            </li>
          )}
        </BackupCodes.List>
        <BackupCodes.Copy asChild>
          <Button>Copy them</Button>
        </BackupCodes.Copy>
        <BackupCodes.Form>
          <BackupCodes.Label>
            <BackupCodes.Saved /> I keep them in my password manager
          </BackupCodes.Label>
          <BackupCodes.Finish asChild>
            <Button>Go on</Button>
          </BackupCodes.Finish>
        </BackupCodes.Form>
      </div>
    </BackupCodes.Root>
  );
}
