import type { PasswordSignInFlow } from "../../flows/password-sign-in/result.js";
import type { PartIdentity } from "../../internal/render-part.js";

/**
 * The attributes that every `PasswordSignIn` part carries.
 *
 * @selector [data-scope="password-sign-in"] every part of this namespace
 * @selector [data-part="submit"] the part, in kebab-case
 * @selector [data-status="entering"] the flow's status
 */
export function identify(part: string, flow: PasswordSignInFlow, own?: PartIdentity["state"]): PartIdentity {
  return { scope: "password-sign-in", part, state: { status: flow.status, ...own } };
}
