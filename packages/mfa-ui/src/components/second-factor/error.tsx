"use client";

import { createError } from "../shared/create-error.js";
import { errorOf } from "../shared/flow-error.js";
import { secondFactor } from "./context.js";

/**
 * Says what went wrong; describes the code field. Renders a `<p role="alert">` while there is an error. Of several the first
 * one mounted is the alert; one of yours takes the place of that in the Panel.
 *
 * @selector [data-kind="code-incorrect"] the kind of the error
 */
export const SecondFactorError = createError(secondFactor, ({ flow }) => errorOf(flow));
