"use client";

import { createAction } from "../shared/create-action.js";
import { reverification } from "./context.js";

/** Starts the verification again, after that failed. Renders a `<button>` then. */
export const ReverificationRetry = createAction(
  reverification,
  "retry",
  ({ flow, words }) => flow.status === "failed" && { text: words.retry, act: flow.retry },
);
