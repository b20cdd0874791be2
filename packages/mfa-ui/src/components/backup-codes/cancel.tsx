"use client";

import { createAction } from "../shared/create-action.js";
import { backupCodes } from "./context.js";

/** Keeps the earlier codes. Renders a `<button>` while new ones are offered. */
export const BackupCodesCancel = createAction(
  backupCodes,
  "cancel",
  ({ flow, words }) => flow.status === "confirming" && { text: words.cancel, act: flow.cancel },
  { described: true },
);
