"use client";

import type { MfaSetupStatus } from "../../flows/mfa-setup/state.js";
import { createStep, type StepProps, type StepState } from "../shared/create-step.js";
import { mfaSetup } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const MfaSetupStep = createStep(mfaSetup);

/** Props of {@link MfaSetupStep}. */
export type MfaSetupStepProps = StepProps<MfaSetupStatus>;

/** What a Step knows. */
export type MfaSetupStepState = StepState<MfaSetupStatus>;
