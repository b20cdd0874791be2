"use client";

import { createForm } from "../shared/create-form.js";
import { passwordSignIn } from "./context.js";

/** Submits the fields named `identifier` and `password`. Renders a `<form>` until they are accepted. */
export const PasswordSignInFormPart = createForm(passwordSignIn, ({ flow }) => {
  if (flow.status === "submitting") return { pending: true, submit() {} };
  return (
    flow.status === "entering" && {
      pending: false,
      submit: (fields) =>
        flow.submit({
          identifier: String(fields.get("identifier") ?? ""),
          password: String(fields.get("password") ?? ""),
        }),
    }
  );
});
