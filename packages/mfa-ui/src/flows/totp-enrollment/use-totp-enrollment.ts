"use client";

import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { totpEnrollmentController } from "./controller.js";
import type { TotpEnrollmentFlow, TotpEnrollmentOptions } from "./result.js";

/**
 * The signed-in user's authenticator app: setting it up, and removing it. Components that use it share one flow and one
 * secret, which a remount keeps. Renders `loading` on the server.
 */
export function useTotpEnrollment(options: TotpEnrollmentOptions = {}): TotpEnrollmentFlow {
  return useFlow(totpEnrollmentController(useMfaClient()), options, loading);
}

const loading: TotpEnrollmentFlow = { status: "loading" };
