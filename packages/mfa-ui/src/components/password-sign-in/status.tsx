"use client";

import { createStatus } from "../shared/create-status.js";
import { type PasswordSignInValue, passwordSignIn } from "./context.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty, since a region that comes with its text is not announced.
 */
export const PasswordSignInStatusPart = createStatus(passwordSignIn, statusText);

function statusText({ flow, words }: PasswordSignInValue): string | null {
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "submitting":
    case "complete":
    case "unsupported":
      return words[`status.${flow.status}`];
    case "finishing":
      return flow.error ? "" : words["status.finishing"];
    default:
      return "";
  }
}
