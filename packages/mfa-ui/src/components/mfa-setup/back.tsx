"use client";

import { createAction } from "../shared/create-action.js";
import { mfaSetup } from "./context.js";

/** Goes back to the choice. What was begun is still there when the person comes again. Renders a `<button>`. */
export const MfaSetupBack = createAction(
  mfaSetup,
  "back",
  ({ flow, words }) => flow.status === "enrolling" && flow.back && { text: words.back, act: flow.back },
);
