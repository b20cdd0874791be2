"use client";

import { createError, type ErrorProps } from "../shared/create-error.js";
import { createComponent } from "../shared/create-part.js";
import { errorOf } from "../shared/flow-error.js";
import { inPhone, mfaPhones, phoneRow } from "./context.js";

/**
 * Inside a Phone, says why its last change failed; outside, what went wrong in the form, whose field it describes. Renders a
 * `<p role="alert">` while there is such an error. Of several the first one mounted is the alert; one of yours takes the
 * place of that in the Panel.
 *
 * @selector [data-kind="code-incorrect"] the kind of the error
 */
export const MfaPhonesError = createComponent<boolean, HTMLParagraphElement, ErrorProps>(
  inPhone,
  "error",
  (isInPhone, props, ref) => {
    const ErrorPart = isInPhone ? PhoneError : FormError;
    return <ErrorPart {...props} ref={ref} />;
  },
);

const FormError = createError(mfaPhones, ({ flow }) => errorOf(flow));

const PhoneError = createError(phoneRow, ({ phone }) => phone.error);
