"use client";

import { stepUpGroup } from "../../clerk/clerk-step-up.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { useStepUpPlace } from "../../react/use-step-up-place.js";
import type { ReverificationFlow, ReverificationOptions } from "./result.js";
import { usePlacedReverification } from "./use-placed-reverification.js";

/**
 * The step-up that a change waits for, for the component that shows it: inside a flow's Root for that flow's changes, elsewhere for
 * the whole app. It is `idle` while no change waits, and on the server. What calls it has to render it: the request comes to the
 * place that was mounted last. To make an action wait, take `useReverificationGuard`, which shows nothing.
 */
export function useReverificationFlow(options: ReverificationOptions = {}): ReverificationFlow {
  const { mount } = useMfaClient().group(stepUpGroup);
  const place = useStepUpPlace();
  // Before the flow looks where it stands.
  useBeforePaint(() => mount(place), [mount, place]);
  return usePlacedReverification(place, options);
}
