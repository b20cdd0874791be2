import type { SecondFactorFlow } from "../../flows/second-factor/result.js";
import type { PartIdentity } from "../../internal/render-part.js";

/**
 * The attributes that every `SecondFactor` part carries.
 *
 * @selector [data-scope="second-factor"] every part of this namespace
 * @selector [data-part="code-input"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 * @selector [data-strategy="totp"] the current factor's strategy
 * @selector [data-reason="device-trust"] why Clerk asks: `mfa` or `device-trust`
 */
export function identify(part: string, flow: SecondFactorFlow, own?: PartIdentity["state"]): PartIdentity {
  const strategy = "factor" in flow ? flow.factor.strategy : null;
  const reason = "reason" in flow ? flow.reason : null;
  return { scope: "second-factor", part, state: { status: flow.status, strategy, reason, ...own } };
}
