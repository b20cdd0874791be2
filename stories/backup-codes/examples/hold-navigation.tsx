import { useMfaStatus } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** What your router's hook returns; that of React Router's `useBlocker` has these names. */
export interface Blocker {
  readonly state: "unblocked" | "blocked" | "proceeding";
  readonly proceed?: (() => void) | undefined;
  readonly reset?: (() => void) | undefined;
}

/** Holds the app's own navigation while backup codes wait to be saved. It belongs on the page that shows them. */
export function HoldNavigation({ useBlocker }: { useBlocker: (hold: boolean) => Blocker }): ReactNode {
  const mfa = useMfaStatus();
  const blocker = useBlocker(mfa.status === "ready" && mfa.hasUnsavedCodes);
  if (blocker.state !== "blocked") return null;
  return (
    <div className="stack">
      <p role="alert">You have not saved your backup codes yet.</p>
      <div className="row">
        <button onClick={blocker.reset} type="button">
          Stay and save them
        </button>
        <button onClick={blocker.proceed} type="button">
          Leave all the same
        </button>
      </div>
    </div>
  );
}
