"use client";

import { createAction } from "../shared/create-action.js";
import { mfaSetup } from "./context.js";

/** Activates the session again, after that failed, or reloads a page on which Clerk did not load. Renders a `<button>` then. */
export const MfaSetupRetry = createAction(mfaSetup, "retry", ({ flow, words }) => {
  if (flow.status === "unavailable") return { text: words.reload, act: flow.reload };
  return flow.status === "finishing" && flow.error && { text: words.retry, act: flow.retry };
});
