"use client";

import { createAction } from "../shared/create-action.js";
import { passwordSignIn } from "./context.js";

/** Repeats the activation that failed, or reloads a page on which Clerk did not load. Renders a `<button>`. */
export const PasswordSignInRetry = createAction(passwordSignIn, "retry", ({ flow, words }) => {
  if (flow.status === "unavailable") return { text: words.reload, act: flow.reload };
  return flow.status === "finishing" && flow.error && { text: words.retry, act: flow.retry };
});
