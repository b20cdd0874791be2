import { MfaProvider, MfaSettings } from "mfa-ui/standalone";
import type { ReactNode } from "react";
import { AuthenticatorFact, BehindTheScenes, Fact, MessagesFact, RequestsFact } from "./behind-the-scenes";
import { LivePage } from "./live-page";
import type { LiveSetup } from "./start";

/** The settings page of an instance that wants a step-up some time after the sign-in, on the real clerk-js. */
export function LiveStepUp({ instance, ...setup }: LiveSetup): ReactNode {
  return (
    <LivePage {...setup} instance={{ ...instance, stepUp: true }} signedIn>
      {(live, onReset) => (
        <>
          <section aria-label="Settings">
            <MfaProvider clerk={live.clerk}>
              <MfaSettings />
            </MfaProvider>
          </section>
          <BehindTheScenes disturbs="POST /client/sessions/*/verify/**" live={live} onReset={onReset}>
            {() => (
              <>
                <Fact name="Clerk asks again after a while">
                  <button onClick={() => live.controls.ageSessions(live.user)} type="button">
                    Let an hour pass
                  </button>
                </Fact>
                <Fact name="Password">
                  <span data-testid="password">{live.user.password}</span>
                </Fact>
                <AuthenticatorFact live={live} />
                <MessagesFact live={live} />
                <RequestsFact live={live} />
              </>
            )}
          </BehindTheScenes>
        </>
      )}
    </LivePage>
  );
}
