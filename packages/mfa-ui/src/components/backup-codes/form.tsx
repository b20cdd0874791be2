"use client";

import { createForm } from "../shared/create-form.js";
import { backupCodes } from "./context.js";

/** Finishes, once what is required in it is filled in, such as `Saved`. Renders a `<form>` while codes are shown. */
export const BackupCodesForm = createForm(
  backupCodes,
  ({ flow }) => flow.status === "saving" && { pending: false, submit: flow.finish },
);
