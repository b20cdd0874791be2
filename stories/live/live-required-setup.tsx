import {
  MfaProvider,
  MfaSetup,
  PasswordSignInForm,
  SecondFactorForm,
  type SignInCompletion,
} from "mfa-ui/standalone";
import { type ReactNode, useState } from "react";
import { AuthenticatorFact, BackupCodesFact, BehindTheScenes, Fact, MessagesFact } from "./behind-the-scenes";
import { LivePage } from "./live-page";
import type { Live, LiveSetup } from "./start";

/** A sign-in to an instance that requires MFA, from the password to the end of the task, on the real clerk-js. */
export function LiveRequiredSetup({ instance, ...setup }: LiveSetup): ReactNode {
  return (
    <LivePage {...setup} instance={{ ...instance, mfaRequired: true }}>
      {(live, onReset) => <Page live={live} onReset={onReset} />}
    </LivePage>
  );
}

function Page({ live, onReset }: { live: Live; onReset: () => void }): ReactNode {
  const [completions, setCompletions] = useState<readonly SignInCompletion[]>([]);
  const add = (completion: SignInCompletion): void => setCompletions((all) => [...all, completion]);
  const { clerk, user } = live;
  return (
    <>
      <section aria-label="Sign-in">
        <MfaProvider clerk={clerk}>
          <MfaSetup.Root onComplete={add}>
            <MfaSetup.Step status={["loading", "idle"]}>
              <PasswordSignInForm onComplete={add} />
              <SecondFactorForm onComplete={add} />
            </MfaSetup.Step>
            <MfaSetup.Panel />
          </MfaSetup.Root>
        </MfaProvider>
      </section>
      <BehindTheScenes disturbs="/me/**" live={live} onReset={onReset}>
        {() => (
          <>
            <Fact name="Email address">
              <span data-testid="identifier">{user.email}</span>
            </Fact>
            <Fact name="Password">
              <span data-testid="password">{user.password}</span>
            </Fact>
            <AuthenticatorFact live={live} />
            <BackupCodesFact live={live} />
            <MessagesFact live={live} />
            <Fact name={<code>onComplete</code>}>
              {completions.length === 0 ? "Not called yet." : null}
              <ol data-testid="completions">
                {completions.map(({ session, task }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a call has no identity but its place
                  <li key={index}>
                    session {session.status}, task {task ?? "none"}
                  </li>
                ))}
              </ol>
            </Fact>
            <Fact name={<code>clerk.session</code>}>
              <span data-testid="session">{clerk.session?.status ?? "none"}</span>
            </Fact>
          </>
        )}
      </BehindTheScenes>
    </>
  );
}
