"use client";

import { forwardRef, useMemo } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { createError } from "../shared/create-error.js";
import type { TextProps } from "../shared/create-text.js";
import {
  type FieldName,
  type PasswordSignInValue,
  passwordSignIn,
  passwordSignInField,
  useIsInField,
} from "./context.js";
import { errorAt } from "./flow-steps.js";

/**
 * Says what went wrong: inside a Field what Clerk refused there, outside of one all else. Renders a `<p role="alert">` while
 * there is such an error. Of several the first one mounted is the alert; one of yours takes the place of that in the Panel.
 *
 * @selector [data-kind="password-incorrect"] the kind of the error
 * @selector [data-field="password"] the field, inside one
 */
export const PasswordSignInError = forwardRef<HTMLParagraphElement, TextProps>(
  function PasswordSignInError(props, ref) {
    const ErrorPart = useIsInField() ? FieldError : StepError;
    return <ErrorPart {...props} ref={ref} />;
  },
);

const FieldError = createError(passwordSignInField, useErrorHere);

const StepError = createError(passwordSignIn, useErrorHere, { describes: false });

// Kept, since another object would be told as another error.
function useErrorHere({ flow, name }: PasswordSignInValue & { name?: FieldName }): MfaError | null {
  return useMemo(() => errorAt(flow, name ?? null), [flow, name]);
}
