import type { FapiOptions, SeedUser } from "fapi-emulator";
import { MfaProvider, PasswordSignInForm, SecondFactorForm, type SignInCompletion } from "mfa-ui/standalone";
import { type ReactNode, useEffect, useState } from "react";
import "../support/stories.css";
import "./live.css";
import { BehindTheScenes } from "./behind-the-scenes";
import { type Live, startLive } from "./start";

/** Props of {@link LiveSignIn}. */
export interface LiveSignInProps {
  /** How the emulated Clerk instance is set up. */
  readonly instance?: FapiOptions;
  /** Its only user. */
  readonly user: SeedUser;
}

/** A whole sign-in on the real clerk-js, with a look behind the scenes beside it. */
export function LiveSignIn({ instance, user }: LiveSignInProps): ReactNode {
  const [round, setRound] = useState(0);
  return <Round instance={instance} key={round} onReset={() => setRound(round + 1)} user={user} />;
}

function Round({ instance, user, onReset }: LiveSignInProps & { onReset: () => void }): ReactNode {
  const live = useLive(instance, user);
  const [completion, setCompletion] = useState<SignInCompletion | null>(null);
  if (typeof live === "string") return <p role="status">{live}</p>;
  return (
    <div className="live">
      <section aria-label="Sign-in">
        <MfaProvider clerk={live.clerk}>
          <PasswordSignInForm onComplete={setCompletion} />
          <SecondFactorForm onComplete={setCompletion} />
        </MfaProvider>
      </section>
      <BehindTheScenes completion={completion} live={live} onReset={onReset} />
    </div>
  );
}

/** Starts once per mount; until then, what to say. */
function useLive(instance: FapiOptions | undefined, user: SeedUser): Live | string {
  const [live, setLive] = useState<Live | string>("Clerk is loading…");
  // The story's instance and user never change: Reset is another mount.
  const [given] = useState({ instance, user });
  useEffect(() => {
    let wanted = true;
    startLive(given.instance, given.user).then(
      (started) => wanted && setLive(started),
      (thrown: unknown) => wanted && setLive(`Clerk did not load: ${thrown}`),
    );
    return () => {
      wanted = false;
    };
  }, [given]);
  return live;
}
