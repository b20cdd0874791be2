"use client";

import { type ActionProps, createAction } from "../shared/create-action.js";
import { createComponent } from "../shared/create-part.js";
import { inPhone, mfaPhones, phoneRow } from "./context.js";

/** Inside a Phone, drops the change that waits for a confirmation; outside, leaves the form. Renders a `<button>` then. */
export const MfaPhonesCancel = createComponent<boolean, HTMLButtonElement, ActionProps>(
  inPhone,
  "cancel",
  (isInPhone, props, ref) => {
    const Cancel = isInPhone ? CancelChange : CancelForm;
    return <Cancel {...props} ref={ref} />;
  },
);

const CancelForm = createAction(mfaPhones, "cancel", ({ flow, words }) => {
  const act = "cancel" in flow && flow.cancel;
  return act && { text: words.cancel, act };
});

const CancelChange = createAction(
  phoneRow,
  "cancel",
  ({ phone, words }) => phone.cancel && { text: words.cancel, act: phone.cancel },
  { described: true },
);
