"use client";

import { createText } from "../shared/create-text.js";
import { type BackupCodesValue, backupCodes } from "./context.js";

/** Says what backup codes are for, and whether there are some. Renders a `<p>` while none are shown or replaced. */
export const BackupCodesIntroduction = createText(backupCodes, "introduction", introductionText);

function introductionText({ flow, words }: BackupCodesValue): string | false {
  if (flow.status === "generating") return !flow.enabled && words["introduction.none"];
  if (flow.status !== "ready") return false;
  if (flow.enabled) return words["introduction.some"];
  return flow.generate ? words["introduction.none"] : words["introduction.unavailable"];
}
