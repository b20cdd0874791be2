import { type ReactNode, useEffect, useState } from "react";
import "../support/stories.css";
import "./live.css";
import { type Live, type LiveSetup, startLive } from "./start";

/** Props of {@link LivePage}. */
export interface LivePageProps extends LiveSetup {
  /** Makes the page once Clerk is there; `onReset` makes another Clerk and another page. */
  readonly children: (live: Live, onReset: () => void) => ReactNode;
}

/** A page on the real clerk-js, with room for a look behind the scenes beside it. */
export function LivePage(props: LivePageProps): ReactNode {
  const [round, setRound] = useState(0);
  return <Round {...props} key={round} onReset={() => setRound(round + 1)} />;
}

function Round({ children, onReset, ...setup }: LivePageProps & { onReset: () => void }): ReactNode {
  const live = useLive(setup);
  if (typeof live === "string") return <p role="status">{live}</p>;
  return <div className="live">{children(live, onReset)}</div>;
}

/** Starts once per mount; until then, what to say. */
function useLive(setup: LiveSetup): Live | string {
  const [live, setLive] = useState<Live | string>("Clerk is loading…");
  // The story's instance and user never change: Reset is another mount.
  const [given] = useState(setup);
  useEffect(() => {
    let wanted = true;
    startLive(given).then(
      (started) => wanted && setLive(started),
      (thrown: unknown) => wanted && setLive(`Clerk did not load: ${thrown}`),
    );
    return () => {
      wanted = false;
    };
  }, [given]);
  return live;
}
