import { errorText, type FlowIn, type ReverificationFlow, useReverificationFlow } from "mfa-ui/standalone";
import { type FormEvent, type ReactNode, useId } from "react";

/** The hook alone: each status has the actions that are legal in it, and nothing else. */
export function OwnUi(): ReactNode {
  const flow = useReverificationFlow();
  switch (flow.status) {
    case "idle":
      return null;
    case "starting":
      return <p role="status">A moment, please…</p>;
    case "failed":
      return (
        <div className="stack">
          <p role="alert">{errorText(flow.error)}</p>
          <Action onClick={flow.retry}>Once more</Action>
          <Action onClick={flow.cancel}>Never mind</Action>
        </div>
      );
    case "choosing":
      return (
        <div className="stack">
          {flow.error && <p role="alert">{errorText(flow.error)}</p>}
          <Factors flow={flow} />
        </div>
      );
    case "sending":
      return <p role="status">A message is on its way…</p>;
    case "entering":
    case "verifying":
      return <Secret flow={flow} key={flow.factor.id} />;
    case "unsupported":
      return (
        <div className="stack">
          <p>This needs {flow.strategies.join(", ") || "something"}, which this page does not have.</p>
          <Action onClick={flow.cancel}>Never mind</Action>
        </div>
      );
    default:
      return flow satisfies never;
  }
}

function Secret({ flow }: { flow: FlowIn<ReverificationFlow, "entering" | "verifying"> }): ReactNode {
  const id = useId();
  const isPassword = flow.factor.strategy === "password";
  const error = flow.status === "entering" ? flow.error : null;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (flow.status === "entering") flow.submit(String(new FormData(event.currentTarget).get("secret")));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label htmlFor={id}>{isPassword ? "Your password" : "Your code"}</label>
      <input
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={/^(value|code|password)-/.test(error?.kind ?? "")}
        autoComplete={isPassword ? "current-password" : "one-time-code"}
        id={id}
        name="secret"
        type={isPassword ? "password" : "text"}
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
  flow: FlowIn<ReverificationFlow, "choosing" | "entering" | "verifying">;
}): ReactNode {
  const current = "factor" in flow ? flow.factor.id : null;
  const others = flow.factors.filter(({ id }) => id !== current);
  return (
    <>
      {others.map((factor) => (
        <Action key={factor.id} onClick={() => flow.choose(factor.id)}>
          {"safeIdentifier" in factor ? `Send to ${factor.safeIdentifier}` : factor.strategy}
        </Action>
      ))}
      <Action onClick={flow.cancel}>Never mind</Action>
    </>
  );
}

function Action({ onClick, children }: { onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <button onClick={onClick} type="button">
      {children}
    </button>
  );
}
