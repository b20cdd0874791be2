"use client";

import { useEffect, useReducer } from "react";
import { useMfaClient } from "./use-mfa-client.js";

/**
 * A countdown: the whole seconds left until a time such as `flow.resend.availableAt`, in milliseconds since 1970; `0` once it
 * is over, and without a time. Renders the component each second until then. The clock is that of the client in use.
 */
export function useSecondsLeft(until: number | null | undefined): number {
  const { now } = useMfaClient();
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  // Read in each render and not kept: the first one of a new wait would else count from the end of the wait before.
  const secondsLeft = until ? Math.max(0, Math.ceil((until - now()) / 1000)) : 0;
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return secondsLeft;
}
