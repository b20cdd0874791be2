import { MfaSettings, useMfaStatus } from "mfa-ui/standalone";
import { type ReactNode, useState } from "react";

/** The app's own navigation waits until the codes are saved. Closing the tab is asked about by the flow itself. */
export function UnsavedCodes({ onLeave }: { onLeave: () => void }): ReactNode {
  const status = useMfaStatus();
  const [held, setHeld] = useState(false);
  const hasUnsavedCodes = status.status === "ready" && status.hasUnsavedCodes;
  // Your router's blocker goes here.
  const leave = (): void => {
    setHeld(hasUnsavedCodes);
    if (!hasUnsavedCodes) onLeave();
  };
  return (
    <div className="stack">
      <button onClick={leave} type="button">
        Back to my profile
      </button>
      {held && hasUnsavedCodes && <p role="alert">Save your backup codes first.</p>}
      <MfaSettings />
    </div>
  );
}
