"use client";

import { createError } from "../shared/create-error.js";
import { errorOf } from "../shared/flow-error.js";
import { reverification } from "./context.js";

/**
 * Says what went wrong; describes the field. Renders a `<p role="alert">` while there is an error. Of several the first one
 * mounted is the alert; one of yours takes the place of that in the Panel.
 *
 * @selector [data-kind="password-incorrect"] the kind of the error
 */
export const ReverificationError = createError(reverification, ({ flow }) => errorOf(flow));
