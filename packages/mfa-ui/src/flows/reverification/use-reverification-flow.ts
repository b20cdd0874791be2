"use client";

import { useContext, useMemo, useState } from "react";
import type { StepUpRoot } from "../../clerk/session-groups.js";
import { StepUpOwner } from "../../react/step-up-owner.js";
import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { type PlacedReverification, reverificationController } from "./controller.js";
import type { ReverificationFlow, ReverificationOptions } from "./result.js";
import { useReverificationGuard } from "./use-reverification-guard.js";

/** The flow, and the way to guard actions of the app's own. */
export type Reverification = ReverificationFlow & {
  /**
   * Makes an action wait for a step-up where it needs one, and run once more when the person verified. In a component that does
   * not show the step-up, take it from `useReverificationGuard`: this hook is a place that shows it.
   */
  readonly guard: ReturnType<typeof useReverificationGuard>;
};

/**
 * The step-up that a change waits for, shown at this place: inside a flow's Root for that flow's changes, elsewhere for the
 * whole app. It is `idle` while no change waits, and on the server.
 */
export function useReverificationFlow(options: ReverificationOptions = {}): Reverification {
  const client = useMfaClient();
  const owner = useContext(StepUpOwner);
  const [root] = useState((): StepUpRoot => ({ owner }));
  const placed = useFlow(reverificationController(client), { ...options, root }, nowhere);
  const guard = useReverificationGuard();
  return useMemo(() => {
    const flow: ReverificationFlow = placed.root === root ? placed.flow : { status: "idle" };
    return { ...flow, guard };
  }, [placed, root, guard]);
}

const nowhere: PlacedReverification = { flow: { status: "idle" }, root: null };
