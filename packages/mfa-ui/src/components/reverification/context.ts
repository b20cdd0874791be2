import type { ReverificationFlow } from "../../flows/reverification/result.js";
import type { ReverificationMessages } from "../../messages/reverification.js";
import { createNamespace, type OwnerValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export type ReverificationValue = OwnerValue<ReverificationFlow, ReverificationMessages>;

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="reverification"] every part of this namespace
 * @selector [data-part="input"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 * @selector [data-strategy="password"] the current factor's strategy
 * @selector [data-stage="first"] which factor Clerk wants now: `first` or `second`
 */
export const reverification = createNamespace<ReverificationValue>({
  name: "Reverification",
  scope: "reverification",
  state: ({ flow }) => ({
    strategy: "factor" in flow ? flow.factor.strategy : null,
    stage: "stage" in flow ? flow.stage : null,
  }),
});
