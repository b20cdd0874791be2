import type { CompletionHandler, SecondFactor, SessionSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { SecondFactorStart } from "./state.js";

/** What the hook and the Root of the flow take. */
export interface SecondFactorOptions extends SecondFactorStart, CompletionHandler {
  /**
   * Turns what was typed into the code that is sent to Clerk, whatever its form; an empty one is not sent.
   * @default the one run of six digits in it; of a backup code all but spaces and dashes, in lower case
   */
  readonly normalizeCode?: ((typed: string, factor: SecondFactor) => string) | undefined;
}

/** Sends another code. */
export interface Resend {
  /** When Clerk takes the next request, in milliseconds since 1970. */
  readonly availableAt: number;
  /** Whether a request is under way. */
  readonly pending: boolean;
  /** Sends another code to the same factor: Clerk's `signIn.prepareSecondFactor`. */
  send(): void;
}

/** Offered when what was typed is no code of its factor, and has the form of a backup code. */
export interface Suggestion {
  readonly factor: SecondFactor;
  /** Sends what was typed as a code of that factor. */
  accept(): void;
}

/** The state of the second factor, with the actions that are legal in it. */
export type SecondFactorFlow =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  | { readonly status: "idle" }
  | (Waiting & { readonly status: "choosing"; readonly error: MfaError | null; startOver(): void })
  | (Waiting & { readonly status: "sending"; readonly factor: SecondFactor; startOver(): void })
  | (Waiting & {
      readonly status: "entering";
      readonly factor: SecondFactor;
      readonly error: MfaError | null;
      /** `null` for factors to which nothing is sent. */
      readonly resend: Resend | null;
      readonly suggestion: Suggestion | null;
      /** Clerk's `signIn.attemptSecondFactor`, once until it is answered; what cannot be a code is an `error`, without a call. */
      submit(code: string): void;
      startOver(): void;
    })
  | (Waiting & { readonly status: "verifying"; readonly factor: SecondFactor })
  | { readonly status: "finishing"; readonly error: MfaError | null /** `setActive` again. */; retry(): void }
  | { readonly status: "complete"; readonly session: SessionSnapshot; readonly task: string | null }
  | {
      readonly status: "unsupported";
      readonly signInStatus: string | null;
      /** Clerk's names of the factors it offers. */
      readonly strategies: readonly string[];
      startOver(): void;
    };

interface Waiting {
  /** The factors to choose from, in the order to show them. */
  readonly factors: readonly SecondFactor[];
  /** Why Clerk asks: the account has MFA, or the device is new to it. */
  readonly reason: "mfa" | "device-trust";
  /** Goes on with another factor; sends a code if that one takes one and none went to it last. */
  choose(id: string): void;
}
