"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { isFormStep } from "./flow-steps.js";

/** Submits the fields named `identifier` and `password`. Renders a `<form>` until they are accepted. */
export const PasswordSignInFormPart = forwardRef<HTMLFormElement, PasswordSignInFormPartProps>(
  function PasswordSignInFormPart({ onSubmit, ...props }, ref) {
    const { flow, nodes } = usePasswordSignInContext("Form");
    const partRef = usePartRef(nodes, "form", ref);
    if (!isFormStep(flow)) return null;
    const submit = composeHandlers(onSubmit, (event) => {
      event.preventDefault();
      // A form inside a portal would else submit the form around it.
      event.stopPropagation();
      if (flow.status !== "entering") return;
      const data = new FormData(event.currentTarget);
      flow.submit({
        identifier: String(data.get("identifier") ?? ""),
        password: String(data.get("password") ?? ""),
      });
    });
    const pending = flow.status === "submitting";
    return renderPart("form", identify("form", flow, { pending }), { ...props, onSubmit: submit }, partRef);
  },
);

/** Props of the `PasswordSignIn.Form` part. */
export type PasswordSignInFormPartProps = PartProps<"form">;
