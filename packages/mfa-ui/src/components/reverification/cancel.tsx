"use client";

import { createAction } from "../shared/create-action.js";
import { reverification } from "./context.js";

/** Gives up: the changes that wait for this step-up are dropped. Renders a `<button>` while a step-up is open. */
export const ReverificationCancel = createAction(
  reverification,
  "cancel",
  ({ flow, words }) => "cancel" in flow && { text: words.cancel, act: flow.cancel },
);
