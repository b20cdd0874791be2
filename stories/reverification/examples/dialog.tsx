import { Reverification, TotpEnroll } from "mfa-ui/standalone";
import { type DialogHTMLAttributes, type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";

/** A page whose flow leaves its step-up to the app's dialog. */
export function AccountPage(): ReactNode {
  return (
    <>
      <StepUpDialog />
      <TotpEnroll reverification="external" />
    </>
  );
}

/** The step-up of the whole app, in a modal dialog: `Panel` is there while a change waits, and so is the dialog. */
export function StepUpDialog(): ReactNode {
  return (
    <Reverification.Root>
      <Reverification.Panel asChild>
        <Modal aria-label="Confirm that it is you" onClose={giveUp} />
      </Reverification.Panel>
    </Reverification.Root>
  );
}

function Modal(props: DialogHTMLAttributes<HTMLDialogElement>): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  // In an effect: Root has by then seen where the focus came from, and gives it back there.
  useEffect(() => dialog.current?.showModal(), []);
  return <dialog {...props} ref={dialog} />;
}

/** What closed by Escape is given up, as by its button. */
function giveUp({ currentTarget }: SyntheticEvent<HTMLDialogElement>): void {
  currentTarget.querySelector<HTMLElement>('[data-part="cancel"]')?.click();
}
