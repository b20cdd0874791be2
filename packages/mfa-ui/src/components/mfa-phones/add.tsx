"use client";

import { createAction } from "../shared/create-action.js";
import { mfaPhones } from "./context.js";

/** Begins with a new number. Renders a `<button>` while no form is shown. */
export const MfaPhonesAdd = createAction(
  mfaPhones,
  "add",
  ({ flow, words }) => flow.status === "listing" && { text: words.add, act: flow.add },
);
