import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { stepUpGroup } from "../../clerk/clerk-step-up.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { useStepUpPlace } from "../../react/use-step-up-place.js";

/** Where a drop-in shows the step-up that its changes may need: in itself, or at another place of the app. */
export interface InlineReverificationProps {
  /**
   * `inline` shows the step-up that a change needs here; its code is loaded then. `external` leaves it to a
   * `ReverificationForm` or `Reverification.Root` of the app. @default "inline"
   */
  readonly reverification?: "inline" | "external" | undefined;
}

/**
 * The step-up of the flow whose Root is above, or of the settings; loaded when a change first waits for it here. `onError` is told
 * of its errors.
 */
export function InlineReverification({ onError }: { onError: (error: MfaError) => void }): ReactNode {
  const client = useMfaClient();
  const stepUp = client.group(stepUpGroup);
  const place = useStepUpPlace();
  const [reverification, setReverification] = useState<Parts | null>(null);
  useEffect(() => stepUp.mount(place), [stepUp, place]);
  const request = useSyncExternalStore(client.subscribe, stepUp.getRequest, () => null);
  const isWanted = request?.place === place;
  useEffect(() => {
    if (!isWanted) return;
    let mounted = true;
    import("../reverification/parts.js").then(
      (parts) => {
        if (mounted) setReverification(parts);
      },
      // The change fails, and says that the person has to verify: it does not hang.
      () => stepUp.end("unmounted"),
    );
    return () => {
      mounted = false;
    };
  }, [stepUp, isWanted]);
  // Once there it stays, and takes the next request by itself.
  if (!reverification) return null;
  const { Root, Panel } = reverification;
  return (
    <Root onError={onError}>
      <Panel />
    </Root>
  );
}

type Parts = Pick<typeof import("../reverification/parts.js"), "Root" | "Panel">;
