import type { MfaError } from "../../clerk/mfa-error.js";

/** What the hook and the Root of the flow take. */
export interface TotpEnrollmentOptions {
  /**
   * Creates the secret on arrival, once, for a page whose only purpose it is. What was cancelled or failed is not
   * repeated by itself. @default false
   */
  readonly autoStart?: boolean | undefined;
  /**
   * Whether your Clerk instance requires MFA, which its API does not expose: the last second factor is then not removed.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** Called once when the app is set up and its backup codes, if any came, are saved. */
  readonly onComplete?: (() => unknown) | undefined;
  /**
   * Turns what was typed into the code that is sent to Clerk, whatever its form; an empty one is not sent.
   * @default the one run of six digits in it
   */
  readonly normalizeCode?: ((typed: string) => string) | undefined;
}

/** The state of the authenticator app, with the actions that are legal in it. */
export type TotpEnrollmentFlow =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  /** Nobody is signed in. */
  | { readonly status: "idle" }
  | {
      readonly status: "disabled";
      readonly error: MfaError | null;
      /** Whether it was removed just now. */
      readonly removed: boolean;
      /** Clerk's `user.createTOTP()`. */
      start(): void;
    }
  | { readonly status: "starting" /** Whether another key is replaced. */; readonly again: boolean }
  | {
      readonly status: "entering";
      /** The key in base 32. Show it, and keep it out of logs, URLs and storage. */
      readonly secret: string;
      /** The `otpauth:` URI with the key. */
      readonly uri: string;
      readonly error: MfaError | null;
      /** Clerk's `user.verifyTOTP({ code })`, once until it is answered; what cannot be a code is an `error`, without a call. */
      submit(code: string): void;
      /** A new secret in place of this one. */
      startOver(): void;
      /** Forgets the secret. */
      cancel(): void;
    }
  | { readonly status: "verifying"; readonly secret: string; readonly uri: string }
  | {
      /** The app is set up, and backup codes came with it, which Clerk never shows again. */
      readonly status: "saving";
      readonly codes: readonly string[];
      /** The person has saved them: they are forgotten. */
      finish(): void;
    }
  | {
      readonly status: "enabled";
      readonly error: MfaError | null;
      /** Whether no other second factor is left. */
      readonly lastFactor: boolean;
      /** Whether it was set up just now. */
      readonly enrolled: boolean;
      /** Asks for a confirmation; with `required`, refuses to remove the last factor. */
      disable(): void;
    }
  | {
      readonly status: "confirming";
      readonly lastFactor: boolean;
      /** Clerk's `user.disableTOTP()`. */
      confirm(): void;
      cancel(): void;
    }
  | { readonly status: "disabling"; readonly lastFactor: boolean };
