"use client";

import type { MfaPhonesStatus } from "../../flows/mfa-phones/state.js";
import { createStep, type StepProps, type StepState } from "../shared/create-step.js";
import { mfaPhones } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const MfaPhonesStep = createStep(mfaPhones);

/** Props of {@link MfaPhonesStep}. */
export type MfaPhonesStepProps = StepProps<MfaPhonesStatus>;

/** What a Step knows. */
export type MfaPhonesStepState = StepState<MfaPhonesStatus>;
