"use client";

import { createAction } from "../shared/create-action.js";
import { passwordSignIn } from "./context.js";

/** Ends the session that this browser already has. Renders a `<button>` when there is one. */
export const PasswordSignInSignOut = createAction(passwordSignIn, "sign-out", ({ flow, words }) => {
  const existing = flow.status === "entering" && flow.existing;
  return existing && { text: words.signOut, act: existing.signOut, pending: existing.pending };
});
