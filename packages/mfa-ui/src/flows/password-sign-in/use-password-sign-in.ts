"use client";

import { useFlow } from "../../react/use-flow.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { passwordSignInController } from "./controller.js";
import type { PasswordSignInFlow, PasswordSignInOptions } from "./result.js";

/**
 * The identifier and password step of the sign-in: what the person is doing (`status`), and what they can do there.
 * It is `idle` while somebody is signed in and while a second factor is pending. Renders `loading` on the server.
 */
export function usePasswordSignIn(options: PasswordSignInOptions = {}): PasswordSignInFlow {
  return useFlow(passwordSignInController(useMfaClient()), options, loading);
}

const loading: PasswordSignInFlow = { status: "loading" };
