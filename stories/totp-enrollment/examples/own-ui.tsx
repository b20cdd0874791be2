import {
  BackupCodeList,
  errorText,
  type FlowIn,
  type TotpEnrollmentFlow,
  type TotpEnrollmentOptions,
  useTotpEnrollment,
} from "mfa-ui/standalone";
import { type FormEvent, type ReactNode, useId } from "react";

/** The hook alone: each status has the actions that are legal in it, and nothing else. */
export function OwnUi({ onComplete }: Pick<TotpEnrollmentOptions, "onComplete">): ReactNode {
  const flow = useTotpEnrollment({ onComplete });
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "unavailable":
      return <Action onClick={flow.reload}>Clerk did not load. Reload</Action>;
    case "disabled":
      return (
        <div className="stack">
          {flow.error && <p role="alert">{errorText(flow.error)}</p>}
          <Action onClick={flow.start}>Use an authenticator app</Action>
        </div>
      );
    case "starting":
      return <p role="status">A key is being made…</p>;
    case "entering":
    case "verifying":
      return <Key flow={flow} />;
    case "saving":
      return <BackupCodeList codes={flow.codes} onComplete={flow.finish} />;
    case "enabled":
      return (
        <div className="stack">
          <p role="status">Your authenticator app is in use.</p>
          {flow.error && <p role="alert">{errorText(flow.error)}</p>}
          <Action onClick={flow.disable}>Stop using it</Action>
        </div>
      );
    case "confirming":
      return (
        <div className="stack">
          <p>{flow.lastFactor ? "Then your password alone is enough." : "Your phone is asked instead."}</p>
          <Action onClick={flow.confirm}>Yes, stop using it</Action>
          <Action onClick={flow.cancel}>No</Action>
        </div>
      );
    case "disabling":
      return <p role="status">One moment…</p>;
    default:
      return flow satisfies never;
  }
}

function Key({ flow }: { flow: FlowIn<TotpEnrollmentFlow, "entering" | "verifying"> }): ReactNode {
  const id = useId();
  const error = flow.status === "entering" ? flow.error : null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (flow.status === "entering") flow.submit(String(new FormData(event.currentTarget).get("code")));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>
        Give this key to your app: <strong dir="ltr">{flow.secret.match(/.{1,4}/g)?.join(" ")}</strong>
      </p>
      <label htmlFor={id}>Six digits</label>
      <input
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={/^(value|code)-/.test(error?.kind ?? "")}
        autoComplete="one-time-code"
        id={id}
        inputMode="numeric"
        name="code"
      />
      {error && (
        <p id={`${id}-error`} role="alert">
          {error.kind === "code-incorrect" ? "Not this one. The next one may fit." : errorText(error)}
        </p>
      )}
      <button type="submit">{flow.status === "verifying" ? "Checking…" : "Go on"}</button>
      {flow.status === "entering" && <Action onClick={flow.cancel}>Not now</Action>}
    </form>
  );
}

function Action({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <button onClick={onClick} type="button">
      {children}
    </button>
  );
}
