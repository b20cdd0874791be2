import type { MfaSetupFlow } from "../../flows/mfa-setup/result.js";
import type { MfaSetupMessages } from "../../messages/mfa-setup.js";
import { createNamespace, type RootValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export type MfaSetupValue = RootValue<MfaSetupFlow, MfaSetupMessages>;

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="mfa-setup"] every part of this namespace
 * @selector [data-part="methods"] the part, in kebab-case
 * @selector [data-status="enrolling"] the flow's status
 * @selector [data-method="totp"] the method that is being set up
 */
export const mfaSetup = createNamespace<MfaSetupValue>({
  name: "MfaSetup",
  scope: "mfa-setup",
  state: ({ flow }) => ({ method: flow.status === "enrolling" ? flow.method : null }),
});
