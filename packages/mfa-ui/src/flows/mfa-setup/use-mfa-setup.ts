"use client";

import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { mfaSetupController } from "./controller.js";
import type { MfaSetupFlow, MfaSetupOptions } from "./result.js";

/**
 * The task `setup-mfa` of a pending session, for instances that require MFA: choosing a method, setting it up, and then
 * activating the session. It is `idle` for every other session. Renders `loading` on the server.
 */
export function useMfaSetup(options: MfaSetupOptions = {}): MfaSetupFlow {
  return useFlow(mfaSetupController(useMfaClient()), options, loading);
}

const loading: MfaSetupFlow = { status: "loading" };
