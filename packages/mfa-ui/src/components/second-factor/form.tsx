"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { isCodeStep } from "./flow-steps.js";

/** Submits the code typed into the field named `code`. Renders a `<form>` from the sending of a code to its check. */
export const SecondFactorFormPart = forwardRef<HTMLFormElement, SecondFactorFormPartProps>(
  function SecondFactorFormPart({ onSubmit, ...props }, ref) {
    const { flow, nodes } = useSecondFactorContext("Form");
    const partRef = usePartRef(nodes, "form", ref);
    if (!isCodeStep(flow)) return null;
    const submit = composeHandlers(onSubmit, (event) => {
      event.preventDefault();
      // A form inside a portal would else submit the form around it.
      event.stopPropagation();
      if (flow.status === "entering")
        flow.submit(String(new FormData(event.currentTarget).get("code") ?? ""));
    });
    const pending = flow.status !== "entering";
    return renderPart("form", identify("form", flow, { pending }), { ...props, onSubmit: submit }, partRef);
  },
);

/** Props of {@link SecondFactorForm}. */
export type SecondFactorFormPartProps = PartProps<"form">;
