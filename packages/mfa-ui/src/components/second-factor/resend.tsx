"use client";

import { forwardRef } from "react";
import type { Resend } from "../../flows/second-factor/result.js";
import { useSecondsLeft } from "../../internal/countdown.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { formatCount } from "../../messages/format.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";

/**
 * Sends another code, and says how long until it can. Renders a `<button>` for factors to which a code is sent.
 *
 * @selector [data-pending] a code is being sent
 * @selector [data-waiting] Clerk takes no request yet
 */
export const SecondFactorResend = forwardRef<HTMLButtonElement, SecondFactorResendProps>(
  function SecondFactorResend(props, ref) {
    const { flow } = useSecondFactorContext("Resend");
    const resend = flow.status === "entering" ? flow.resend : null;
    return resend && <ResendButton {...props} resend={resend} ref={ref} />;
  },
);

/** Props of {@link SecondFactorResend}. */
export type SecondFactorResendProps = PartProps<"button">;

// Apart, so that only this button renders each second.
const ResendButton = forwardRef<HTMLButtonElement, SecondFactorResendProps & { resend: Resend }>(
  function ResendButton({ resend, onClick, ...props }, ref) {
    const { flow, words, now } = useSecondFactorContext("Resend");
    const seconds = useSecondsLeft(resend.availableAt, now);
    const waiting = seconds > 0;
    const { pending } = resend;
    const text = waiting ? formatCount(words.resendIn, seconds, words.locale) : words.resend;
    const send = composeHandlers(onClick, () => {
      if (!waiting) resend.send();
    });
    return renderPart(
      "button",
      identify("resend", flow, { pending, waiting }),
      {
        type: "button",
        "aria-disabled": pending || waiting || undefined,
        ...props,
        onClick: send,
        children: props.children ?? text,
      },
      ref,
    );
  },
);
