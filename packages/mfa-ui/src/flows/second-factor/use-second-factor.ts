"use client";

import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { secondFactorController } from "./controller.js";
import type { SecondFactorFlow, SecondFactorOptions } from "./result.js";

/**
 * The second factor of the sign-in: what the person is doing (`status`), and what they can do there. Components that
 * use it share one flow. Renders `loading` on the server.
 */
export function useSecondFactor(options: SecondFactorOptions = {}): SecondFactorFlow {
  return useFlow(secondFactorController(useMfaClient()), options, loading);
}

const loading: SecondFactorFlow = { status: "loading" };
