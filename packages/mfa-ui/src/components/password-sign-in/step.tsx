"use client";

import type { PasswordSignInStatus } from "../../flows/password-sign-in/state.js";
import { createStep, type StepProps, type StepState } from "../shared/create-step.js";
import { passwordSignIn } from "./context.js";

/** Shows what is inside in the named statuses. Renders a `<div>`. */
export const PasswordSignInStep = createStep(passwordSignIn);

/** Props of {@link PasswordSignInStep}. */
export type PasswordSignInStepProps = StepProps<PasswordSignInStatus>;

/** What a Step knows. */
export type PasswordSignInStepState = StepState<PasswordSignInStatus>;
