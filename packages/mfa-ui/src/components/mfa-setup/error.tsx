"use client";

import { createError } from "../shared/create-error.js";
import { mfaSetup } from "./context.js";

/**
 * Says what went wrong outside of the methods. Renders a `<p role="alert">` while there is an error. Of several the first
 * one mounted is the alert; one of yours takes the place of that in the Panel.
 *
 * @selector [data-kind="network"] the kind of the error
 */
export const MfaSetupError = createError(mfaSetup, ({ flow }) => ("error" in flow ? flow.error : null));
