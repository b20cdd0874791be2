import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** The props of a Step. */
export interface StepProps<Status extends string> extends PartProps<"div"> {
  /** One or several statuses of the flow. */
  readonly status: Status | readonly Status[];
}

/** Makes the part that renders a `<div>` with its children in the named statuses. */
export function createStep<Value extends OwnerValue>({
  useValue,
  identify,
}: Namespace<Value>): ForwardRefExoticComponent<
  StepProps<Value["flow"]["status"]> & RefAttributes<HTMLDivElement>
> {
  return forwardRef<HTMLDivElement, StepProps<Value["flow"]["status"]>>(function Step(
    { status, ...props },
    ref,
  ) {
    const value = useValue("step");
    return matches(status, value.flow.status) ? renderPart("div", identify("step", value), props, ref) : null;
  });
}

/** Whether `current` is the wanted name, or one of them. */
export function matches<Name extends string>(wanted: Name | readonly Name[], current: Name): boolean {
  return typeof wanted === "string" ? wanted === current : wanted.includes(current);
}
