"use client";

import { createAction } from "../shared/create-action.js";
import { passwordSignIn } from "./context.js";

/** Goes on with the session that this browser already has. Renders a `<button>` when there is one. */
export const PasswordSignInResume = createAction(
  passwordSignIn,
  "resume",
  ({ flow, words }) =>
    flow.status === "entering" && flow.existing && { text: words.resume, act: flow.existing.resume },
);
