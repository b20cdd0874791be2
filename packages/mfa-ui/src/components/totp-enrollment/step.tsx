"use client";

import type { TotpEnrollmentStatus } from "../../flows/totp-enrollment/state.js";
import { createStep, type StepProps, type StepState } from "../shared/create-step.js";
import { totpEnrollment } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const TotpEnrollmentStep = createStep(totpEnrollment);

/** Props of {@link TotpEnrollmentStep}. */
export type TotpEnrollmentStepProps = StepProps<TotpEnrollmentStatus>;

/** What a Step knows. */
export type TotpEnrollmentStepState = StepState<TotpEnrollmentStatus>;
