"use client";

import { createAction } from "../shared/create-action.js";
import { mfaSetup } from "./context.js";

/** Goes back to the choice. What was begun is still there when the person comes again. Renders a `<button>`. */
export const MfaSetupCancel = createAction(
  mfaSetup,
  "cancel",
  ({ flow, words }) => flow.status === "enrolling" && flow.cancel && { text: words.cancel, act: flow.cancel },
);
