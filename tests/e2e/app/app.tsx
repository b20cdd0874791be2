import type * as Mfa from "mfa-ui";
import { type ReactNode, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Account } from "./account.js";
import { completed, useCompletions } from "./completions.js";
import { CustomSignIn } from "./custom-sign-in.js";
import { query } from "./query.js";

/** What both generations of Clerk's SDK offer under the same name, and the entry of mfa-ui that is made for it. */
export interface Sdk {
  readonly mfa: typeof Mfa;
  useClerk(): { signOut(options: { redirectUrl: string }): Promise<unknown> };
  useUser(): { user: { primaryEmailAddress: { emailAddress: string } | null } | null | undefined };
}

/** The props that the providers of both generations share. */
export const settings = {
  publishableKey: `pk_live_${btoa("clerk.example.test$")}`,
  proxyUrl: `${location.origin}/__clerk`,
  telemetry: false,
} as const;

/** Renders the app inside the generation's provider, under StrictMode. */
export function mount(provide: (app: ReactNode) => ReactNode, sdk: Sdk): void {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<StrictMode>{provide(<App {...sdk} />)}</StrictMode>);
}

function App(sdk: Sdk): ReactNode {
  const { user } = sdk.useUser();
  const [shown, setShown] = useState(true);
  const completions = useCompletions();
  const page = query.get("page");
  return (
    <>
      <h1>Example app</h1>
      {user ? (
        <SignedIn email={user.primaryEmailAddress?.emailAddress ?? ""} useClerk={sdk.useClerk} />
      ) : (
        <>
          <button type="button" onClick={() => setShown(!shown)}>
            {shown ? "Unmount the forms" : "Mount the forms"}
          </button>
          {shown && <SignIn {...sdk.mfa} />}
        </>
      )}
      {page && <Account page={page} mfa={sdk.mfa} />}
      <ul aria-label="Completions">
        {completions.map((completion) => (
          <li key={completion}>{completion}</li>
        ))}
      </ul>
    </>
  );
}

function SignIn(mfa: typeof Mfa): ReactNode {
  if (query.has("custom")) return <CustomSignIn {...mfa} onComplete={completed} />;
  const redirectUrl = query.get("redirectUrl");
  const completion = redirectUrl ? { redirectUrl } : { onComplete: completed };
  const secondFactor = (
    <mfa.SecondFactorForm
      {...completion}
      initialFactor={initialFactor()}
      autoSend={query.get("autoSend") !== "false"}
      autoSubmit={query.has("autoSubmit")}
    />
  );
  return (
    <>
      <mfa.PasswordSignInForm {...(query.has("twice") && completion)} />
      {secondFactor}
      {query.has("twice") && <section aria-label="Second copy">{secondFactor}</section>}
    </>
  );
}

function SignedIn({ email, useClerk }: { email: string } & Pick<Sdk, "useClerk">): ReactNode {
  const clerk = useClerk();
  return (
    <>
      <p>Signed in as {email}</p>
      <button type="button" onClick={() => clerk.signOut({ redirectUrl: location.href })}>
        Leave
      </button>
    </>
  );
}

function initialFactor(): string | null | undefined {
  const given = query.get("initialFactor");
  return given === "none" ? null : (given ?? undefined);
}
