"use client";

import { type FormEvent, forwardRef, type InputHTMLAttributes } from "react";
import { useDescribedBy } from "../../internal/message-ids.js";
import { normalizeCode } from "../../internal/normalize-code.js";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { isCodeStep, isRefused } from "./flow-steps.js";

/**
 * The one field for the code, uncontrolled unless given a `value`. Renders an `<input name="code">`.
 *
 * @selector [data-invalid] the last code was refused
 * @selector [data-pending] a code is being sent or checked
 */
export const SecondFactorCodeInput = forwardRef<HTMLInputElement, SecondFactorCodeInputProps>(
  function SecondFactorCodeInput({ autoSubmit = false, onInput, ...props }, ref) {
    const { flow, id, nodes, messageIds } = useSecondFactorContext("CodeInput");
    const describedBy = useDescribedBy(messageIds, props["aria-describedby"]);
    const partRef = usePartRef(nodes, "code-input", ref);
    const invalid = isRefused(flow);

    if (!isCodeStep(flow)) return null;
    const { strategy } = flow.factor;
    const pending = flow.status !== "entering";
    const submitWhenWhole = (event: FormEvent<HTMLInputElement>): void => {
      if (!autoSubmit || pending || strategy === "backup_code") return;
      if (normalizeCode(event.currentTarget.value).length === codeLength)
        event.currentTarget.form?.requestSubmit();
    };
    return renderPart(
      "input",
      identify("code-input", flow, { invalid, pending }),
      {
        id,
        name: "code",
        type: "text",
        required: true,
        readOnly: flow.status === "verifying",
        ...(strategy === "backup_code" ? backupCodeAttributes : oneTimeCodeAttributes),
        ...props,
        // Another factor's code is another value: a new element, so that nothing half-typed is carried over.
        key: flow.factor.id,
        "aria-describedby": describedBy,
        "aria-invalid": invalid || undefined,
        onInput: composeHandlers(onInput, submitWhenWhole),
      },
      partRef,
    );
  },
);

/** Props of {@link SecondFactorCodeInput}. */
export interface SecondFactorCodeInputProps extends PartProps<"input"> {
  /** Submits as soon as six digits are typed or pasted; not for backup codes. @default false */
  readonly autoSubmit?: boolean | undefined;
}

const codeLength = 6;

const oneTimeCodeAttributes: InputHTMLAttributes<HTMLInputElement> = {
  autoComplete: "one-time-code",
  inputMode: "numeric",
};

const backupCodeAttributes: InputHTMLAttributes<HTMLInputElement> = {
  autoComplete: "off",
  inputMode: "text",
  autoCapitalize: "none",
  autoCorrect: "off",
  spellCheck: false,
};
