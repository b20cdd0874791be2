import { MfaProvider, MfaSettings, type MfaSettingsProps } from "mfa-ui/standalone";
import type { ReactNode } from "react";
import {
  AuthenticatorFact,
  BackupCodesFact,
  BehindTheScenes,
  Fact,
  MessagesFact,
  RequestsFact,
} from "./behind-the-scenes";
import { LivePage } from "./live-page";
import type { LiveSetup } from "./start";

/** Props of {@link LiveSettings}. */
export interface LiveSettingsProps extends LiveSetup, Pick<MfaSettingsProps, "required"> {}

/** The settings page on the real clerk-js, of a person who is signed in, with a look behind the scenes beside it. */
export function LiveSettings({ required, ...setup }: LiveSettingsProps): ReactNode {
  return (
    <LivePage {...setup} signedIn>
      {(live, onReset) => (
        <>
          <section aria-label="Settings">
            <MfaProvider clerk={live.clerk}>
              <MfaSettings required={required} />
            </MfaProvider>
          </section>
          <BehindTheScenes
            disturbs="/me/**"
            live={live}
            moreFaults={{ "needs a step-up": { kind: "step_up" } }}
            onReset={onReset}
          >
            {() => (
              <>
                <Fact name="Signed in">{live.clerk.user?.primaryEmailAddress?.emailAddress ?? "nobody"}</Fact>
                <Fact name="Password">{live.user.password}</Fact>
                <AuthenticatorFact live={live} />
                <BackupCodesFact live={live} />
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
