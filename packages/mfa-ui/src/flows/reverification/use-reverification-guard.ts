"use client";

import { useContext, useMemo } from "react";
import { StepUpOwner } from "../../react/step-up-owner.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { createGuard } from "./guard.js";

/**
 * Makes an action of the app's own wait for a step-up where it needs one, and run once more when the person verified. It shows
 * nothing: the step-up is shown where the app, or the flow's Root around it, has one.
 */
export function useReverificationGuard(): ReturnType<typeof createGuard> {
  const client = useMfaClient();
  const owner = useContext(StepUpOwner);
  return useMemo(() => createGuard(client, owner), [client, owner]);
}
