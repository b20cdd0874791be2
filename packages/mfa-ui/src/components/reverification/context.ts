import type { ReverificationFlow } from "../../flows/reverification/result.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import type { ReverificationMessages } from "../../messages/reverification.js";
import { createNamespace, type Namespace, type OwnerValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export interface ReverificationValue extends OwnerValue<ReverificationFlow, ReverificationMessages> {
  /** Makes Root a place that shows the step-up; returns the function that ends it. */
  readonly mount: () => () => void;
}

const namespace = createNamespace<ReverificationValue>({
  name: "Reverification",
  scope: "reverification",
  state: ({ flow }) => ({
    strategy: "factor" in flow ? flow.factor.strategy : null,
    stage: "stage" in flow ? flow.stage : null,
  }),
});

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="reverification"] every part of this namespace
 * @selector [data-part="input"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 * @selector [data-strategy="password"] the current factor's strategy
 * @selector [data-stage="first"] which factor Clerk wants now: `first` or `second`
 */
export const reverification: Namespace<ReverificationValue> = {
  ...namespace,
  // A Root without parts would take the request from a place that can show it.
  useValue(part) {
    const value = namespace.useValue(part);
    useBeforePaint(value.mount, [value.mount]);
    return value;
  },
};
