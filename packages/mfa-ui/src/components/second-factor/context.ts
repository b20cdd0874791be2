import type { SecondFactorFlow } from "../../flows/second-factor/result.js";
import type { SecondFactorMessages } from "../../messages/second-factor.js";
import { createNamespace, type OwnerValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export type SecondFactorValue = OwnerValue<SecondFactorFlow, SecondFactorMessages>;

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="second-factor"] every part of this namespace
 * @selector [data-part="input"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 * @selector [data-strategy="totp"] the current factor's strategy
 * @selector [data-reason="device-trust"] why Clerk asks: `mfa` or `device-trust`
 */
export const secondFactor = createNamespace<SecondFactorValue>({
  name: "SecondFactor",
  scope: "second-factor",
  state: ({ flow }) => ({
    strategy: "factor" in flow ? flow.factor.strategy : null,
    reason: "reason" in flow ? flow.reason : null,
  }),
});
