import { useReverificationGuard } from "mfa-ui/standalone";
import { type ReactNode, useState } from "react";

/** Props of {@link DeleteAccount}. */
export interface DeleteAccountProps {
  /** Asks the app's own server, such as `() => fetch("/api/account", { method: "DELETE" })`. */
  readonly request: () => Promise<Response>;
}

/** An action of the app's own that may need a step-up. It waits for it, and is then done again by itself. */
export function DeleteAccount({ request }: DeleteAccountProps): ReactNode {
  const guard = useReverificationGuard();
  const [said, say] = useState("");
  const remove = async (): Promise<void> => {
    say("");
    try {
      const { ok } = await guard(request)();
      say(ok ? "Your account is deleted." : "Your account could not be deleted.");
    } catch (thrown) {
      say(isGivenUp(thrown) ? "Your account is as it was." : "Your account could not be deleted.");
    }
  };
  return (
    <div className="stack">
      <button onClick={remove} type="button">
        Delete my account
      </button>
      <p role="status">{said}</p>
    </div>
  );
}

/** Clerk's `isReverificationCancelledError` tells the same. */
function isGivenUp(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "reverification_cancelled";
}
