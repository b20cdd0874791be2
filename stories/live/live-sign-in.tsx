import { MfaProvider, PasswordSignInForm, SecondFactorForm, type SignInCompletion } from "mfa-ui/standalone";
import { type ReactNode, useState } from "react";
import { AuthenticatorFact, BackupCodesFact, BehindTheScenes, Fact, MessagesFact } from "./behind-the-scenes";
import { LivePage } from "./live-page";
import type { Live, LiveSetup } from "./start";

/** A whole sign-in on the real clerk-js, with a look behind the scenes beside it. */
export function LiveSignIn(setup: LiveSetup): ReactNode {
  return <LivePage {...setup}>{(live, onReset) => <SignIn live={live} onReset={onReset} />}</LivePage>;
}

function SignIn({ live, onReset }: { live: Live; onReset: () => void }): ReactNode {
  const [completion, setCompletion] = useState<SignInCompletion | null>(null);
  const { clerk, user } = live;
  return (
    <>
      <section aria-label="Sign-in">
        <MfaProvider clerk={clerk}>
          <PasswordSignInForm onComplete={setCompletion} />
          <SecondFactorForm onComplete={setCompletion} />
        </MfaProvider>
      </section>
      <BehindTheScenes disturbs="POST /client/**" live={live} onReset={onReset}>
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
              <span data-testid="completion">
                {completion
                  ? `called: session ${completion.session.status}, task ${completion.task ?? "none"}`
                  : "not called yet"}
              </span>
            </Fact>
            <Fact name={<code>clerk.user</code>}>
              <span data-testid="signed-in">{clerk.user?.primaryEmailAddress?.emailAddress ?? "nobody"}</span>
            </Fact>
          </>
        )}
      </BehindTheScenes>
    </>
  );
}
