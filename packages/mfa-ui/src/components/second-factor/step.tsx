"use client";

import { forwardRef } from "react";
import type { SecondFactorStrategy } from "../../clerk/mfa-client.js";
import type { SecondFactorStatus } from "../../flows/second-factor/state.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Shows what is inside in the named statuses, with the named strategies. Renders a `<div>`. */
export const SecondFactorStep = forwardRef<HTMLDivElement, SecondFactorStepProps>(function SecondFactorStep(
  { status, strategy, ...props },
  ref,
) {
  const { flow } = useSecondFactorContext("Step");
  if (!matches(status, flow.status)) return null;
  if (strategy && !("factor" in flow && matches(strategy, flow.factor.strategy))) return null;
  return renderPart("div", identify("step", flow), props, ref);
});

/** Props of {@link SecondFactorStep}. */
export interface SecondFactorStepProps extends PartProps<"div"> {
  /** One or several statuses of the flow. */
  readonly status: SecondFactorStatus | readonly SecondFactorStatus[];
  /** One or several strategies; without it, any. */
  readonly strategy?: SecondFactorStrategy | readonly SecondFactorStrategy[] | undefined;
}

function matches<Name extends string>(wanted: Name | readonly Name[], current: Name): boolean {
  return typeof wanted === "string" ? wanted === current : wanted.includes(current);
}
