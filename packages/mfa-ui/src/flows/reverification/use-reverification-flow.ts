"use client";

import { stepUpGroup } from "../../clerk/clerk-step-up.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { useStepUpPlace } from "../../react/use-step-up-place.js";
import { type PlacedReverification, reverificationController } from "./controller.js";
import type { ReverificationFlow, ReverificationOptions } from "./result.js";

/**
 * The step-up that a change waits for, for the component that shows it: inside a flow's Root for that flow's changes, elsewhere for
 * the whole app. It is `idle` while no change waits, and on the server. What calls it has to render it: the request comes to the
 * place that was mounted last. To make an action wait, take `useReverificationGuard`, which shows nothing.
 */
export function useReverificationFlow(options: ReverificationOptions = {}): ReverificationFlow {
  const client = useMfaClient();
  const { mount } = client.group(stepUpGroup);
  const place = useStepUpPlace();
  // Before the flow looks which place shows it.
  useBeforePaint(() => mount(place), [mount, place]);
  const placed = useFlow(reverificationController(client), { ...options, place }, nowhere);
  return placed.place === place ? placed.flow : nowhere.flow;
}

const nowhere: PlacedReverification = { flow: { status: "idle" }, place: null };
