"use client";

import { createAction } from "../shared/create-action.js";
import { mfaSetup } from "./context.js";

/**
 * Ends the session: the way out. Renders a `<button>` until the setup is done.
 *
 * @selector [data-pending] the sign-out is under way
 */
export const MfaSetupSignOut = createAction(
  mfaSetup,
  "sign-out",
  ({ flow, words }) =>
    "signOut" in flow && { text: words.signOut, act: flow.signOut, pending: flow.signingOut },
);
