"use client";

import { createCodes } from "../shared/create-codes.js";
import { mfaPhones } from "./context.js";

/**
 * Holds the backup codes that came with a number for the `BackupCodes` parts inside it. Renders a `<div role="group">`,
 * which takes the focus when the codes appear, until they are saved.
 */
export const MfaPhonesCodes = createCodes(mfaPhones, ({ flow }) => flow.status === "saving" && flow);
