"use client";

import { createForm } from "../shared/create-form.js";
import { totpEnrollment } from "./context.js";

/** Submits the code typed into the field named `code`. Renders a `<form>` while there is a key. */
export const TotpEnrollmentForm = createForm(totpEnrollment, ({ flow }) => {
  if (flow.status === "entering")
    return { pending: false, submit: (fields) => flow.submit(String(fields.get("code") ?? "")) };
  return flow.status === "verifying" && { pending: true, submit() {} };
});
