"use client";

import { createCodes } from "../shared/create-codes.js";
import { totpEnrollment } from "./context.js";

/**
 * Holds the backup codes that came with the app for the `BackupCodes` parts inside it. Renders a `<div role="group">`,
 * which takes the focus when the codes appear, until they are saved.
 */
export const TotpEnrollmentCodes = createCodes(
  totpEnrollment,
  ({ flow }) => flow.status === "saving" && flow,
);
