"use client";

import { createAction } from "../shared/create-action.js";
import { secondFactor } from "./context.js";

/** Submits what was typed as a backup code, when it looks like one. Renders a `<button>` then. */
export const SecondFactorSuggestion = createAction(
  secondFactor,
  "suggestion",
  ({ flow, words }) =>
    flow.status === "entering" && flow.suggestion && { text: words.suggestion, act: flow.suggestion.accept },
);
