"use client";

import { createSubmit } from "../shared/create-form.js";
import { backupCodes } from "./context.js";

/** Submits the Form: the codes are forgotten. Renders a `<button type="submit">` while they are shown. */
export const BackupCodesFinish = createSubmit(
  backupCodes,
  "finish",
  ({ flow, words }) => flow.status === "saving" && { text: words.finish },
);
