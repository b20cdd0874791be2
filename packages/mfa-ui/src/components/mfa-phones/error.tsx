"use client";

import { forwardRef } from "react";
import { createError } from "../shared/create-error.js";
import type { TextProps } from "../shared/create-text.js";
import { errorOf } from "../shared/flow-error.js";
import { mfaPhones, phoneRow, useIsInPhone } from "./context.js";

/**
 * Inside a Phone, says why its last change failed; outside, what went wrong in the form, whose field it describes. Renders a
 * `<p role="alert">` while there is such an error. Of several the first one mounted is the alert; one of yours takes the
 * place of that in the Panel.
 *
 * @selector [data-kind="code-incorrect"] the kind of the error
 */
export const MfaPhonesError = forwardRef<HTMLParagraphElement, TextProps>(
  function MfaPhonesError(props, ref) {
    const ErrorPart = useIsInPhone() ? PhoneError : FormError;
    return <ErrorPart {...props} ref={ref} />;
  },
);

const FormError = createError(mfaPhones, ({ flow }) => errorOf(flow));

const PhoneError = createError(phoneRow, ({ phone }) => phone.error);
