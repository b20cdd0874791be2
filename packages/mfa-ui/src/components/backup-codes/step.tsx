"use client";

import type { BackupCodesStatus } from "../../flows/backup-codes/state.js";
import { createStep, type StepProps, type StepState } from "../shared/create-step.js";
import { backupCodes } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const BackupCodesStep = createStep(backupCodes);

/** Props of {@link BackupCodesStep}. */
export type BackupCodesStepProps = StepProps<BackupCodesStatus>;

/** What a Step knows. */
export type BackupCodesStepState = StepState<BackupCodesStatus>;
