"use client";

import { createError } from "../shared/create-error.js";
import { backupCodes } from "./context.js";

/**
 * Says what went wrong. Renders a `<p role="alert">` while there is an error. Of several the first one mounted is the alert;
 * one of yours takes the place of that in the Panel.
 *
 * @selector [data-kind="network"] the kind of the error
 */
export const BackupCodesError = createError(backupCodes, ({ flow }) => ("error" in flow ? flow.error : null));
