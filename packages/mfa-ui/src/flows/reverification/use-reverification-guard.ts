"use client";

import { useMemo } from "react";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { createGuard, type ReverificationGuard } from "./guard.js";

/**
 * The function that makes an action of the app's own wait for a step-up where it needs one. It shows nothing: the step-up is shown
 * at the app's own place, a `ReverificationForm`, `Reverification.Root` or `useReverificationFlow` outside of flows' Roots.
 */
export function useReverificationGuard(): ReverificationGuard {
  const client = useMfaClient();
  return useMemo(() => createGuard(client), [client]);
}
