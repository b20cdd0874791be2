"use client";

import { createAction } from "../shared/create-action.js";
import { backupCodes } from "./context.js";

/**
 * Creates codes in place of the earlier ones. Renders a `<button>` while a confirmation is needed.
 *
 * @selector [data-pending] the codes are being created
 */
export const BackupCodesConfirm = createAction(
  backupCodes,
  "confirm",
  ({ flow, words }) => {
    if (flow.status === "generating") return flow.enabled && { text: words.confirm, pending: true };
    return flow.status === "confirming" && { text: words.confirm, act: flow.confirm };
  },
  { described: true },
);
