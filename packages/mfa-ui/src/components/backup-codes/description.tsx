"use client";

import { createText } from "../shared/create-text.js";
import { backupCodes } from "./context.js";

/** Says that the codes are shown only once; describes the list. Renders a `<p>`. */
export const BackupCodesDescription = createText(
  backupCodes,
  "description",
  ({ flow, words }) => flow.status === "saving" && words.description,
  { describes: true },
);
