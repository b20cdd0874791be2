"use client";

import { useSyncExternalStore } from "react";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { mfaStatusController } from "./controller.js";
import type { MfaStatus } from "./result.js";

/** Which second factors the signed-in user has, and whether backup codes wait to be saved. Renders `loading` on the server. */
export function useMfaStatus(): MfaStatus {
  const { subscribe, getFlow } = mfaStatusController(useMfaClient());
  return useSyncExternalStore(subscribe, getFlow, () => loading);
}

const loading: MfaStatus = { status: "loading" };
