"use client";

import { useMemo } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { createError, type ErrorProps } from "../shared/create-error.js";
import { createComponent } from "../shared/create-part.js";
import {
  type FieldName,
  inField,
  type PasswordSignInValue,
  passwordSignIn,
  passwordSignInField,
} from "./context.js";
import { errorAt } from "./flow-steps.js";

/**
 * Says what went wrong: inside a Field what Clerk refused there, outside of one all else. Renders a `<p role="alert">` while
 * there is such an error. Of several the first one mounted is the alert; one of yours takes the place of that in the Panel.
 *
 * @selector [data-kind="password-incorrect"] the kind of the error
 * @selector [data-field="password"] the field, inside one
 */
export const PasswordSignInError = createComponent<boolean, HTMLParagraphElement, ErrorProps>(
  inField,
  "error",
  (isInField, props, ref) => {
    const ErrorPart = isInField ? FieldError : StepError;
    return <ErrorPart {...props} ref={ref} />;
  },
);

const FieldError = createError(passwordSignInField, useErrorHere);

const StepError = createError(passwordSignIn, useErrorHere, { describes: false });

// Kept, since a new object would be announced as a new error.
function useErrorHere({ flow, name }: PasswordSignInValue & { name?: FieldName }): MfaError | null {
  return useMemo(() => errorAt(flow, name ?? null), [flow, name]);
}
