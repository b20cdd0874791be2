"use client";

import { createContext, type ReactNode } from "react";
import type { ClerkLike } from "../clerk/clerk-like.js";
import { createMfaClient } from "../clerk/clerk-mfa-client.js";
import type { MfaClient } from "../clerk/mfa-client.js";

/** The client that the flows below use; `null` where the entry's own `useClerk()` is used. */
export const MfaClientContext = createContext<MfaClient | null>(null);

/** Props of {@link MfaClientProvider}. */
export interface MfaClientProviderProps {
  /** The client to use, such as one of `createFakeMfaClient`. */
  readonly client: MfaClient;
  readonly children?: ReactNode;
}

/** Gives the flows below a client, in place of the one over Clerk. Renders no element. */
export function MfaClientProvider({ client, children }: MfaClientProviderProps): ReactNode {
  return <MfaClientContext.Provider value={client}>{children}</MfaClientContext.Provider>;
}

/** Props of {@link MfaProvider}. */
export interface MfaProviderProps {
  /** What Clerk's `useClerk()` returns, or `window.Clerk`. */
  readonly clerk: ClerkLike;
  readonly children?: ReactNode;
}

/** Gives the flows below a Clerk object, for SDKs that have no entry of their own. Renders no element. */
export function MfaProvider({ clerk, children }: MfaProviderProps): ReactNode {
  return <MfaClientContext.Provider value={createMfaClient(clerk)}>{children}</MfaClientContext.Provider>;
}
