import { useMfaStatus } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The hook alone: a line for an account page that links to the settings. */
export function Overview(): ReactNode {
  const status = useMfaStatus();
  switch (status.status) {
    case "loading":
    case "idle":
      return null;
    case "unavailable":
      return (
        <button onClick={status.reload} type="button">
          Clerk did not load. Reload
        </button>
      );
    case "ready": {
      const { totp, phones, backupCodes } = status;
      const ways = [
        totp && "an app",
        phones > 0 && (phones === 1 ? "one phone" : `${phones} phones`),
        backupCodes && "backup codes",
      ].filter(Boolean);
      return (
        <p>
          {status.enabled ? `Signing in takes a second step: ${ways.join(", ")}.` : "A password is enough."}
        </p>
      );
    }
    default:
      return status satisfies never;
  }
}
