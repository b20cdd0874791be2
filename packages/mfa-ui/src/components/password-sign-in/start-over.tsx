"use client";

import { createAction } from "../shared/create-action.js";
import { passwordSignIn } from "./context.js";

/** Leaves this sign-in attempt for another. Renders a `<button>` while that is possible. */
export const PasswordSignInStartOver = createAction(
  passwordSignIn,
  "start-over",
  ({ flow, words }) => flow.status === "unsupported" && { text: words.startOver, act: flow.startOver },
);
