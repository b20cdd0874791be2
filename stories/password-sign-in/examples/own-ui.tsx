import { errorText, type PasswordSignInOptions, usePasswordSignIn } from "mfa-ui/standalone";
import type { FormEvent, ReactNode } from "react";

/** The hook alone, with the app's own form. */
export function OwnUi({ onComplete }: Pick<PasswordSignInOptions, "onComplete">): ReactNode {
  const flow = usePasswordSignIn({ onComplete });
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "unavailable":
      return <Action onClick={flow.reload}>Clerk did not load. Reload</Action>;
    case "entering":
    case "submitting": {
      const submit = (event: FormEvent<HTMLFormElement>): void => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (flow.status !== "entering") return;
        flow.submit({ identifier: String(data.get("identifier")), password: String(data.get("password")) });
      };
      return (
        <form className="stack" onSubmit={submit}>
          <input aria-label="Email" autoComplete="username" name="identifier" />
          <input aria-label="Password" autoComplete="current-password" name="password" type="password" />
          {flow.status === "entering" && flow.error && <p role="alert">{errorText(flow.error)}</p>}
          <button type="submit">{flow.status === "submitting" ? "Checking…" : "Sign in"}</button>
        </form>
      );
    }
    case "finishing":
      return flow.error ? <Action onClick={flow.retry}>Go on</Action> : <p role="status">One moment…</p>;
    case "complete":
      return <p role="status">Welcome back.</p>;
    case "unsupported":
      return <Action onClick={flow.startOver}>Sign in another way</Action>;
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
