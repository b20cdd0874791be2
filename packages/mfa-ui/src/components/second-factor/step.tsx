"use client";

import { forwardRef } from "react";
import type { SecondFactorStrategy } from "../../clerk/mfa-client.js";
import type { SecondFactorStatus } from "../../flows/second-factor/state.js";
import { createStep, matches, type StepProps } from "../shared/create-step.js";
import { secondFactor } from "./context.js";

/** Shows what is inside in the named statuses, with the named strategies. Renders a `<div>`. */
export const SecondFactorStep = forwardRef<HTMLDivElement, SecondFactorStepProps>(function SecondFactorStep(
  { strategy, ...props },
  ref,
) {
  const { flow } = secondFactor.useValue("step");
  if (strategy && !("factor" in flow && matches(strategy, flow.factor.strategy))) return null;
  return <Step {...props} ref={ref} />;
});

/** Props of {@link SecondFactorStep}. */
export interface SecondFactorStepProps extends StepProps<SecondFactorStatus> {
  /** One or several strategies; without it, any. */
  readonly strategy?: SecondFactorStrategy | readonly SecondFactorStrategy[] | undefined;
}

const Step = createStep(secondFactor);
