"use client";

import { useContext } from "react";
import { createMfaClient } from "../clerk/clerk-mfa-client.js";
import type { MfaClient } from "../clerk/mfa-client.js";
import { MfaClientContext } from "./client-context.js";
import { useClerk } from "./use-clerk.js";

/** The client of the nearest provider, else the one over the Clerk SDK's `useClerk()`. */
export function useMfaClient(): MfaClient {
  const provided = useContext(MfaClientContext);
  if (provided) return provided;
  // biome-ignore lint/correctness/useHookAtTopLevel: a provider never comes or goes during a mount, and a provided client must need no ClerkProvider
  return createMfaClient(useClerk());
}
