"use client";

import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { mfaPhonesController } from "./controller.js";
import type { MfaPhonesFlow, MfaPhonesOptions } from "./result.js";

/**
 * The signed-in user's phone numbers as second factors: adding, verifying, choosing and removing them. Components that
 * use it share one flow. Renders `loading` on the server.
 */
export function useMfaPhones(options: MfaPhonesOptions = {}): MfaPhonesFlow {
  return useFlow(mfaPhonesController(useMfaClient()), options, loading);
}

const loading: MfaPhonesFlow = { status: "loading" };
