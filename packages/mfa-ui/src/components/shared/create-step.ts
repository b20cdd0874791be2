import { type ChildrenOf, type PartProps, renderPart } from "../../internal/render-part.js";
import { createComponent, type Part } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a Step knows. */
export interface StepState<Status extends string> {
  /** The one of its statuses that the flow is in. */
  readonly status: Status;
}

/** The props of a Step. */
export interface StepProps<Status extends string> extends PartProps<"div", ChildrenOf<StepState<Status>>> {
  /** One or several statuses of the flow. */
  readonly status: Status | readonly Status[];
}

/** Makes the part that renders a `<div>` with its children in the named statuses. */
export function createStep<Value extends OwnerValue>(
  namespace: Namespace<Value>,
): Part<"div", StepProps<Value["flow"]["status"]>> {
  type Props = StepProps<Value["flow"]["status"]>;
  return createComponent<Value, HTMLDivElement, Props>(
    namespace,
    "step",
    (value, { status, ...props }, ref) => {
      const state = { status: value.flow.status };
      return matches(status, state.status)
        ? renderPart("div", namespace.identify("step", value), props, ref, { state })
        : null;
    },
  );
}

/** Whether `current` is the wanted name, or one of them. */
export function matches<Name extends string>(wanted: Name | readonly Name[], current: Name): boolean {
  return typeof wanted === "string" ? wanted === current : wanted.includes(current);
}
