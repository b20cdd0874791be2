"use client";

import type { ReverificationStatus } from "../../flows/reverification/state.js";
import { createStep, type StepProps, type StepState } from "../shared/create-step.js";
import { reverification } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const ReverificationStep = createStep(reverification);

/** Props of {@link ReverificationStep}. */
export type ReverificationStepProps = StepProps<ReverificationStatus>;

/** What a Step knows. */
export type ReverificationStepState = StepState<ReverificationStatus>;
