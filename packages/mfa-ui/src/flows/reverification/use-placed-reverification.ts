"use client";

import type { StepUpPlace } from "../../clerk/session-groups.js";
import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { type PlacedReverification, reverificationController } from "./controller.js";
import type { ReverificationFlow, ReverificationOptions } from "./result.js";

/** The flow where `place` shows it, else `idle`. */
export function usePlacedReverification(
  place: StepUpPlace,
  options: ReverificationOptions,
): ReverificationFlow {
  const placed = useFlow(reverificationController(useMfaClient()), { ...options, place }, nowhere);
  return placed.place === place ? placed.flow : nowhere.flow;
}

const nowhere: PlacedReverification = { flow: { status: "idle" }, place: null };
