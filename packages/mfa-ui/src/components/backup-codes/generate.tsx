"use client";

import { createAction } from "../shared/create-action.js";
import { backupCodes } from "./context.js";

/**
 * Creates backup codes; when there are some, asks first. Renders a `<button>` while there can be codes.
 *
 * @selector [data-pending] the codes are being created
 */
export const BackupCodesGenerate = createAction(backupCodes, "generate", ({ flow, words }) => {
  if (flow.status === "generating") return !flow.enabled && { text: words.generate, pending: true };
  return (
    flow.status === "ready" &&
    flow.generate && { text: flow.enabled ? words.regenerate : words.generate, act: flow.generate }
  );
});
