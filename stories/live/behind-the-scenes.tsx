import type { Fault, FaultHandle } from "fapi-emulator";
import type { SignInCompletion } from "mfa-ui/standalone";
import { type ReactNode, useEffect, useState } from "react";
import type { Live } from "./start";

/** What the person would find in their head, their phone and their inbox; and ways to disturb the network. */
export function BehindTheScenes({
  live: { clerk, controls, user },
  completion,
  onReset,
}: {
  live: Live;
  completion: SignInCompletion | null;
  onReset: () => void;
}): ReactNode {
  useTick();
  const [planned, setPlanned] = useState<{ name: FaultName; handle: FaultHandle } | null>(null);
  const { backupCodes, totpSecret } = controls.user(user);
  const messages = controls.outbox.all();
  const next = planned?.handle.hits === 0 ? planned.name : null;
  const plan = (name: FaultName): void => {
    controls.clearFaults();
    setPlanned({ name, handle: controls.fault("POST /client/**", faults[name]) });
  };
  return (
    <aside aria-label="Behind the scenes" className="scenes">
      <dl>
        <dt>Email address</dt>
        <dd data-testid="identifier">{user.email}</dd>
        <dt>Password</dt>
        <dd data-testid="password">{user.password}</dd>
        {totpSecret && (
          <>
            <dt>Authenticator app</dt>
            <dd>
              <code data-testid="totp">{controls.totp(user)}</code> for{" "}
              {30 - (Math.floor(controls.clock.now() / 1000) % 30)} s
            </dd>
          </>
        )}
        {backupCodes && (
          <>
            <dt>Unused backup codes</dt>
            <dd>
              <ul data-testid="backup-codes">
                {backupCodes.map((code) => (
                  <li key={code}>
                    <code>{code}</code>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Messages received</dt>
        <dd>
          {messages.length === 0 ? "None yet." : null}
          <ol>
            {messages.map(({ at, channel, code, to }) => (
              <li data-testid={`message to ${to}`} key={`${at} ${code}`}>
                <code>{code}</code> by {channel === "sms" ? "SMS" : "email"} to {to}
              </li>
            ))}
          </ol>
        </dd>
        <dt>
          <code>onComplete</code>
        </dt>
        <dd data-testid="completion">
          {completion
            ? `called: session ${completion.session.status}, task ${completion.task ?? "none"}`
            : "not called yet"}
        </dd>
        <dt>
          <code>clerk.user</code>
        </dt>
        <dd data-testid="signed-in">{clerk.user?.primaryEmailAddress?.emailAddress ?? "nobody"}</dd>
      </dl>
      <fieldset>
        <legend>The next request…</legend>
        {faultNames.map((name) => (
          <button aria-pressed={next === name} key={name} onClick={() => plan(name)} type="button">
            {name}
          </button>
        ))}
      </fieldset>
      <button onClick={onReset} type="button">
        Reset
      </button>
    </aside>
  );
}

type FaultName = "fails" | "takes 3 seconds" | "is one too many" | "does not reach Clerk";

const faults: Record<FaultName, Fault> = {
  fails: { kind: "status", status: 500 },
  "takes 3 seconds": { kind: "delay", ms: 3000 },
  "is one too many": { kind: "rate_limit", retryAfter: 20 },
  "does not reach Clerk": { kind: "drop" },
};

const faultNames = Object.keys(faults) as FaultName[];

/** Renders again twice a second: the emulator's state has no events. */
function useTick(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 500);
    return () => clearInterval(timer);
  }, []);
}
