"use client";

import { createStatus } from "../shared/create-status.js";
import { type MfaSetupValue, mfaSetup } from "./context.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty.
 */
export const MfaSetupStatusPart = createStatus(mfaSetup, statusText);

function statusText({ flow, words }: MfaSetupValue): string | null {
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "finishing":
      return flow.error ? "" : words["status.finishing"];
    case "complete":
      return words["status.complete"];
    default:
      return "";
  }
}
