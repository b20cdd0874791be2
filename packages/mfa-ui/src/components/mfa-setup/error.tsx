"use client";

import { createError } from "../shared/create-error.js";
import { mfaSetup } from "./context.js";

/**
 * Says what went wrong outside of the methods. Renders a `<p role="alert">` while there is an error.
 *
 * @selector [data-kind="network"] the kind of the error
 */
export const MfaSetupError = createError(mfaSetup, ({ flow }) => ("error" in flow ? flow.error : null));
