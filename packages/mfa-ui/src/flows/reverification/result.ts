import type { MfaError } from "../../clerk/mfa-error.js";
import type { ReverificationFactor, ReverificationStage } from "../../clerk/session-groups.js";

/** What the hook and the Root of the flow take. */
export interface ReverificationOptions {
  /**
   * Turns what was typed into the code that is sent to Clerk, whatever its form; an empty one is not sent. The password is
   * sent as it is. @default the one run of six digits in it; of a backup code all but spaces and dashes, in lower case
   */
  readonly normalizeCode?: ((typed: string, factor: ReverificationFactor) => string) | undefined;
}

/** Sends another code. */
export interface ReverificationResend {
  /** When Clerk takes the next request, in milliseconds since 1970. */
  readonly availableAt: number;
  /** Whether a request is under way. */
  readonly pending: boolean;
  send(): void;
}

/** The state of the step-up, with the actions that are legal in it. */
export type ReverificationFlow =
  /** No change waits for a step-up, or another place on the page shows it. */
  | { readonly status: "idle" }
  | { readonly status: "starting"; cancel(): void }
  | {
      /** The verification could not be started, or is gone. */
      readonly status: "failed";
      readonly error: MfaError;
      /** Clerk's `session.startVerification` again. */
      retry(): void;
      cancel(): void;
    }
  | (Offered & { readonly status: "choosing"; readonly error: MfaError | null })
  | (Offered & { readonly status: "sending"; readonly factor: ReverificationFactor })
  | (Offered & {
      readonly status: "entering";
      readonly factor: ReverificationFactor;
      readonly error: MfaError | null;
      /** `null` for factors to which nothing is sent. */
      readonly resend: ReverificationResend | null;
      /**
       * Clerk's `session.attemptFirstFactorVerification` or `attemptSecondFactorVerification`, once until it is answered; what
       * cannot be a code is an `error`, without a call.
       */
      submit(secret: string): void;
    })
  | (Offered & { readonly status: "verifying"; readonly factor: ReverificationFactor })
  | {
      /** Clerk takes only factors that there are no parts for, or none at all. */
      readonly status: "unsupported";
      /** Clerk's names of the factors it takes. */
      readonly strategies: readonly string[];
      cancel(): void;
    };

interface Offered {
  /** Which factor Clerk wants now. */
  readonly stage: ReverificationStage;
  /** The factors to choose from, in the order to show them. */
  readonly factors: readonly ReverificationFactor[];
  /** Goes on with another factor; sends a code if that one takes one and none went to it. */
  choose(id: string): void;
  /** Gives up: each change that waits for this step-up is dropped, and nothing is changed. One that is asked for after it is not. */
  cancel(): void;
}
