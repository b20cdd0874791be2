"use client";

import { createAction } from "../shared/create-action.js";
import { secondFactor } from "./context.js";

/** Leaves this sign-in attempt for another. Renders a `<button>` while that is possible. */
export const SecondFactorStartOver = createAction(
  secondFactor,
  "start-over",
  ({ flow, words }) => "startOver" in flow && { text: words.startOver, act: flow.startOver },
);
