import type { Fault, FaultHandle } from "fapi-emulator";
import { type ReactNode, useEffect, useState } from "react";
import type { Live } from "./start";

/** What the person would find in their head, their phone and their inbox; and ways to disturb the network. */
export function BehindTheScenes({
  live: { controls },
  disturbs,
  moreFaults,
  onReset,
  children,
}: {
  live: Live;
  /** The requests that can be disturbed, such as `POST /client/**`. */
  disturbs: string;
  /** What else can happen to them, by the name of its button. */
  moreFaults?: Readonly<Record<string, Fault>>;
  onReset: () => void;
  /** Makes the facts, twice a second. */
  children: () => ReactNode;
}): ReactNode {
  useTick();
  const [planned, setPlanned] = useState<{ name: string; handle: FaultHandle } | null>(null);
  const next = planned?.handle.hits === 0 ? planned.name : null;
  const plan = (name: string, fault: Fault): void => {
    controls.clearFaults();
    setPlanned({ name, handle: controls.fault(disturbs, fault) });
  };
  return (
    <aside aria-label="Behind the scenes" className="scenes">
      <dl>{children()}</dl>
      <fieldset>
        <legend>The next request…</legend>
        {Object.entries({ ...faults, ...moreFaults }).map(([name, fault]) => (
          <button aria-pressed={next === name} key={name} onClick={() => plan(name, fault)} type="button">
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

/** A thing that is told behind the scenes. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What the authenticator app shows, also for a key that is not verified yet. */
export function AuthenticatorFact({ live: { controls, user } }: { live: Live }): ReactNode {
  const { totpSecret, totpVerified } = controls.user(user);
  if (!totpSecret) return null;
  return (
    <Fact name={totpVerified ? "Authenticator app" : "Authenticator app, not verified yet"}>
      <code data-testid="totp">{controls.totp(user)}</code> for{" "}
      {30 - (Math.floor(controls.clock.now() / 1000) % 30)} s
    </Fact>
  );
}

/** The codes that Clerk knows. */
export function BackupCodesFact({ live: { controls, user } }: { live: Live }): ReactNode {
  const { backupCodes } = controls.user(user);
  if (!backupCodes) return null;
  return (
    <Fact name="Unused backup codes">
      <ul data-testid="backup-codes">
        {backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The text messages and emails so far. */
export function MessagesFact({ live: { controls } }: { live: Live }): ReactNode {
  const messages = controls.outbox.all();
  return (
    <Fact name="Messages received">
      {messages.length === 0 ? "None yet." : null}
      <ol>
        {messages.map(({ at, channel, code, to }) => (
          <li data-testid={`message to ${to}`} key={`${at} ${code}`}>
            <code>{code}</code> by {channel === "sms" ? "SMS" : "email"} to {to}
          </li>
        ))}
      </ol>
    </Fact>
  );
}

/** What was asked of Clerk to change the account. */
export function RequestsFact({ live: { controls } }: { live: Live }): ReactNode {
  const changes = controls.requests
    .all()
    .map((request, index) => ({ ...request, index }))
    .filter(({ method, path }) => method !== "GET" && path.startsWith("/me/"));
  return (
    <Fact name="Changes asked for">
      {changes.length === 0 ? "None yet." : null}
      <ol data-testid="requests">
        {changes.map(({ index, method, path, body, status }) => (
          <li key={index}>
            <code>
              {method} {path.replace(/idn_\w+/, "…")}
            </code>
            {formText(body)}: {status === 0 ? "no answer" : status}
          </li>
        ))}
      </ol>
    </Fact>
  );
}

// What the emulator's log blacks out is left out.
function formText(form: Readonly<Record<string, string>>): string {
  return Object.entries(form)
    .filter(([, value]) => value !== "" && value !== "[redacted]")
    .map(([name, value]) => ` ${name}=${value}`)
    .join("");
}

const faults: Readonly<Record<string, Fault>> = {
  fails: { kind: "status", status: 500 },
  "takes 3 seconds": { kind: "delay", ms: 3000 },
  "is one too many": { kind: "rate_limit", retryAfter: 20 },
  "does not reach Clerk": { kind: "drop" },
};

/** Renders again twice a second: the emulator's state has no events. */
function useTick(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 500);
    return () => clearInterval(timer);
  }, []);
}
