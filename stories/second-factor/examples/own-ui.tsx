import {
  errorText,
  type FlowIn,
  type SecondFactorFlow,
  type SecondFactorOptions,
  useSecondFactor,
} from "mfa-ui/standalone";
import { type FormEvent, type ReactNode, useId } from "react";

/** The hook alone: each status has the actions that are legal in it, and nothing else. */
export function OwnUi({ onComplete }: Pick<SecondFactorOptions, "onComplete">): ReactNode {
  const flow = useSecondFactor({ onComplete });
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "unavailable":
      return <Action onClick={flow.reload}>Clerk did not load. Reload</Action>;
    case "choosing":
      return <Factors flow={flow} />;
    case "sending":
      return <p role="status">A message is on its way…</p>;
    case "entering":
    case "verifying":
      return <Code flow={flow} />;
    case "finishing":
      return flow.error ? <Action onClick={flow.retry}>Go on</Action> : <p role="status">One moment…</p>;
    case "complete":
      return <p role="status">Welcome back{flow.task ? `, but first: ${flow.task}` : ""}.</p>;
    case "unsupported":
      return <Action onClick={flow.startOver}>Sign in another way</Action>;
    default:
      return flow satisfies never;
  }
}

function Code({ flow }: { flow: FlowIn<SecondFactorFlow, "entering" | "verifying"> }): ReactNode {
  const id = useId();
  const error = flow.status === "entering" ? flow.error : null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (flow.status === "entering") flow.submit(String(new FormData(event.currentTarget).get("code")));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label htmlFor={id}>{flow.factor.strategy === "totp" ? "Six digits" : "Code"}</label>
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
      <Factors flow={flow} />
    </form>
  );
}

function Factors({
  flow,
}: {
  flow: FlowIn<SecondFactorFlow, "choosing" | "entering" | "verifying">;
}): ReactNode {
  const current = "factor" in flow ? flow.factor.id : null;
  const others = flow.factors.filter(({ id }) => id !== current);
  return others.map((factor) => (
    <Action key={factor.id} onClick={() => flow.choose(factor.id)}>
      {"safeIdentifier" in factor ? `Send to ${factor.safeIdentifier}` : factor.strategy}
    </Action>
  ));
}

function Action({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <button onClick={onClick} type="button">
      {children}
    </button>
  );
}
