"use client";

import type { SecondFactorStrategy } from "../../clerk/mfa-client.js";
import type { SecondFactorStatus } from "../../flows/second-factor/state.js";
import { createComponent } from "../shared/create-part.js";
import { createStep, matches, type StepProps, type StepState } from "../shared/create-step.js";
import { type SecondFactorValue, secondFactor } from "./context.js";

/** Shows what is inside in the named statuses, with the named strategies. Renders a `<div>`. */
export const SecondFactorStep = createComponent<SecondFactorValue, HTMLDivElement, SecondFactorStepProps>(
  secondFactor,
  "step",
  ({ flow }, { strategy, ...props }, ref) => {
    if (strategy && !("factor" in flow && matches(strategy, flow.factor.strategy))) return null;
    return <Step {...props} ref={ref} />;
  },
);

/** Props of {@link SecondFactorStep}. */
export interface SecondFactorStepProps extends StepProps<SecondFactorStatus> {
  /** One or several strategies; without it, any. */
  readonly strategy?: SecondFactorStrategy | readonly SecondFactorStrategy[] | undefined;
}

/** What a Step knows. */
export type SecondFactorStepState = StepState<SecondFactorStatus>;

const Step = createStep(secondFactor);
