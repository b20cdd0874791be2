import {
  errorText,
  type FlowIn,
  MfaPhoneManager,
  type MfaSetupFlow,
  type MfaSetupOptions,
  TotpEnroll,
  useMfaSetup,
} from "mfa-ui/standalone";
import type { ReactNode } from "react";

/** The hook alone: each status has the actions that are legal in it. The enrolments are the account's own. */
export function OwnUi({ onComplete }: Pick<MfaSetupOptions, "onComplete">): ReactNode {
  const flow = useMfaSetup({ onComplete });
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "unavailable":
      return <Action onClick={flow.reload}>Clerk did not load. Reload</Action>;
    case "choosing":
      return (
        <div className="stack">
          <p>How do you want to protect your account?</p>
          {flow.methods.map((method) => (
            <Action key={method} onClick={() => flow.choose(method)}>
              {method === "totp" ? "With an app" : "With my phone number"}
            </Action>
          ))}
          <Leave flow={flow} />
        </div>
      );
    case "enrolling":
      return (
        <div className="stack">
          {flow.method === "totp" ? <TotpEnroll autoStart /> : <MfaPhoneManager />}
          {flow.cancel && <Action onClick={flow.cancel}>Another way</Action>}
          <Leave flow={flow} />
        </div>
      );
    case "finishing":
      return flow.error ? <Action onClick={flow.retry}>Go on</Action> : <p role="status">One moment…</p>;
    case "complete":
      return <p role="status">Your account is protected. Welcome.</p>;
    default:
      return flow satisfies never;
  }
}

function Leave({
  flow: { error, signingOut, signOut },
}: {
  flow: FlowIn<MfaSetupFlow, "choosing" | "enrolling">;
}): ReactNode {
  return (
    <>
      {error && <p role="alert">{errorText(error)}</p>}
      <Action onClick={signOut}>{signingOut ? "One moment…" : "Not today"}</Action>
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
