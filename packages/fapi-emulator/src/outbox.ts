import type { Clock } from "./clock.js";

/** A text message or email the instance "sent". */
export interface Sent {
  channel: "sms" | "email";
  /** E.164 number or email address. */
  to: string;
  code: string;
  /** Milliseconds since 1970, by the emulator's clock. */
  at: number;
}

/** Everything sent so far, oldest first. */
export interface Outbox {
  /** All messages, or those to one number or address. */
  all(to?: string): Sent[];
  /** The newest message, or the newest to one number or address; throws when there is none. */
  last(to?: string): Sent;
  clear(): void;
  /** Called by the emulator itself. */
  push(message: Omit<Sent, "at">): void;
}

/** Makes an empty outbox. */
export function createOutbox(clock: Clock): Outbox {
  let sent: Sent[] = [];
  const all = (to?: string) => sent.filter((message) => to === undefined || message.to === to);
  return {
    all,
    last(to) {
      const message = all(to).at(-1);
      if (!message) throw new Error(`fapi-emulator: nothing was sent${to ? ` to ${to}` : ""} yet.`);
      return message;
    },
    clear() {
      sent = [];
    },
    push(message) {
      sent.push({ ...message, at: clock.now() });
    },
  };
}
