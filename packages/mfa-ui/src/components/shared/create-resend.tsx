import { formatCount } from "../../messages/format.js";
import type { PluralMessage } from "../../messages/words.js";
import { useSecondsLeft } from "../../react/use-seconds-left.js";
import {
  type Action,
  type ActionPart,
  type ActionProps,
  type ActionState,
  createAction,
} from "./create-action.js";
import { createComponent } from "./create-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What sends another code now. */
export interface Resending {
  /** In milliseconds since 1970. */
  readonly availableAt: number;
  readonly pending: boolean;
  send(): void;
}

interface Countdown {
  /** How long until another code can be sent, in seconds; `0` when it can. */
  readonly secondsLeft: number;
  /** Whether there are any seconds left. */
  readonly waiting: boolean;
}

/** What a Resend knows. */
export interface ResendState extends ActionState, Countdown {}

/** The props of a Resend. */
export type ResendProps = ActionProps<ResendState>;

/**
 * Makes the part that renders a `<button>` which sends another code, and says how long until it can, while `read` returns
 * something to send.
 */
export function createResend<
  Value extends OwnerValue<
    { readonly status: string },
    { readonly resend: string; readonly resendIn: PluralMessage }
  >,
>(namespace: Namespace<Value>, read: (value: Value) => Resending | null | false): ActionPart<ResendState> {
  // Apart, so that only this button renders each second, and only while it is there.
  const Button = createAction<Value, Countdown>(namespace, "resend", useCountdown);
  return createComponent<Value, HTMLButtonElement, ResendProps>(namespace, "resend", (value, props, ref) =>
    read(value) ? <Button {...props} ref={ref} /> : null,
  );

  function useCountdown(value: Value): (Action & { known: Countdown }) | null {
    const { words } = value;
    const resend = read(value);
    const secondsLeft = useSecondsLeft(resend ? resend.availableAt : null);
    if (!resend) return null;
    const waiting = secondsLeft > 0;
    const text = waiting ? formatCount(words.resendIn, secondsLeft, words.locale) : words.resend;
    return { text, act: resend.send, pending: resend.pending, waiting, known: { secondsLeft, waiting } };
  }
}
