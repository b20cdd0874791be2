"use client";

import { createInput, type InputPart } from "../shared/create-input.js";
import { backupCodes } from "./context.js";

/** The person says here that the codes are saved; Form holds until then. Renders an `<input type="checkbox" required>`. */
export const BackupCodesSaved: InputPart = createInput(
  backupCodes,
  "saved",
  ({ flow }) =>
    flow.status === "saving" && {
      attributes: { type: "checkbox", name: "saved" },
      invalid: false,
      pending: false,
    },
);
