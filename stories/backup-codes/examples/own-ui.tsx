import { type BackupCodesOptions, errorText, useBackupCodes } from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The hook alone: each status has the actions that are legal in it, and nothing else. */
export function OwnUi({ onComplete }: Pick<BackupCodesOptions, "onComplete">): ReactNode {
  const flow = useBackupCodes({ onComplete });
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "unavailable":
      return <Action onClick={flow.reload}>Clerk did not load. Reload</Action>;
    case "ready":
      return (
        <div className="stack">
          {flow.saved && <p role="status">Well done.</p>}
          {flow.error && <p role="alert">{errorText(flow.error)}</p>}
          {flow.generate ? (
            <Action onClick={flow.generate}>{flow.enabled ? "New codes" : "Make codes"}</Action>
          ) : (
            <p>Codes come with a second step.</p>
          )}
        </div>
      );
    case "confirming":
      return (
        <div className="stack">
          <p>The codes that you have stop working.</p>
          <Action onClick={flow.confirm}>Make new ones</Action>
          <Action onClick={flow.cancel}>Keep mine</Action>
        </div>
      );
    case "generating":
      return <p role="status">One moment…</p>;
    case "saving":
      return (
        <div className="stack">
          <p>Write these down:</p>
          <ul>
            {flow.codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Action onClick={() => void flow.copy()}>Copy</Action>
          {flow.delivery && <p role="status">{flow.delivery.done ? "Copied." : "Copy them yourself."}</p>}
          <Action onClick={flow.finish}>I have them</Action>
        </div>
      );
    default:
      return flow satisfies never;
  }
}

function Action({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <button onClick={onClick} type="button">
      {children}
    </button>
  );
}
