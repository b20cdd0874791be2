"use client";

import { createText } from "../shared/create-text.js";
import { backupCodes } from "./context.js";

/** Says that earlier codes stop working; describes the buttons beside it. Renders a `<p>`. */
export const BackupCodesConfirmation = createText(
  backupCodes,
  "confirmation",
  ({ flow, words }) =>
    (flow.status === "confirming" || (flow.status === "generating" && flow.enabled)) && words.confirmation,
  { describes: true },
);
