"use client";

import { createAction } from "../shared/create-action.js";
import { secondFactor } from "./context.js";

/** Repeats what failed after the code was accepted, or reloads a page on which Clerk did not load. Renders a `<button>`. */
export const SecondFactorRetry = createAction(secondFactor, "retry", ({ flow, words }) => {
  if (flow.status === "unavailable") return { text: words.reload, act: flow.reload };
  return flow.status === "finishing" && flow.error && { text: words.retry, act: flow.retry };
});
