import { forwardRef } from "react";
import { useSecondsLeft } from "../../internal/countdown.js";
import { formatCount } from "../../messages/format.js";
import type { PluralMessage } from "../../messages/words.js";
import { type Action, type ActionPart, type ActionProps, createAction } from "./create-action.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What sends another code now. */
export interface Resending {
  /** In milliseconds since 1970. */
  readonly availableAt: number;
  readonly pending: boolean;
  send(): void;
}

/**
 * Makes the part that renders a `<button>` which sends another code, and says how long until it can, while `read` tells of
 * something to send.
 */
export function createResend<
  Value extends OwnerValue<
    { readonly status: string },
    { readonly resend: string; readonly resendIn: PluralMessage }
  >,
>(namespace: Namespace<Value>, read: (value: Value) => Resending | null | false): ActionPart {
  // Apart, so that only this button renders each second, and only while it is there.
  const Button = createAction(namespace, "resend", useCountdown);
  return forwardRef<HTMLButtonElement, ActionProps>(function Resend(props, ref) {
    return read(namespace.useValue("resend")) ? <Button {...props} ref={ref} /> : null;
  });

  function useCountdown(value: Value): Action | null {
    const { words, now } = value;
    const resend = read(value);
    const seconds = useSecondsLeft(resend ? resend.availableAt : 0, now);
    if (!resend) return null;
    const waiting = seconds > 0;
    const text = waiting ? formatCount(words.resendIn, seconds, words.locale) : words.resend;
    return { text, act: resend.send, pending: resend.pending, waiting };
  }
}
