"use client";

import { createAction } from "../shared/create-action.js";
import { mfaPhones } from "./context.js";

/** Tries again to make a verified number a second factor, or reloads a page on which Clerk did not load. Renders a `<button>` then. */
export const MfaPhonesRetry = createAction(mfaPhones, "retry", ({ flow, words }) => {
  if (flow.status === "unavailable") return { text: words.reload, act: flow.reload };
  return flow.status === "reserving" && flow.retry && { text: words.retry, act: flow.retry };
});
