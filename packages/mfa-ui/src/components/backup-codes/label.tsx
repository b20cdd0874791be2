"use client";

import { createLabel } from "../shared/create-label.js";
import { backupCodes } from "./context.js";

/** Names the box `Saved`. Renders a `<label>`. */
export const BackupCodesLabel = createLabel(
  backupCodes,
  ({ flow, words }) => flow.status === "saving" && words.label,
);
