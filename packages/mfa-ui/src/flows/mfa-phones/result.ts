import type { MfaError } from "../../clerk/mfa-error.js";
import type { ConfirmedChange, PhoneChangeKind } from "./state.js";

/** What the hook and the Root of the flow take. */
export interface MfaPhonesOptions {
  /**
   * Whether your Clerk instance requires MFA, which its API does not expose: the last second factor is then not removed.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** Called once for each number that became a second factor, when its backup codes, if any came, are saved. */
  readonly onComplete?: (() => unknown) | undefined;
  /** Turns what was typed into the number that is sent to Clerk, in the format E.164. @default no spaces, dashes, dots or brackets, ASCII digits */
  readonly normalizePhoneNumber?: ((typed: string) => string) | undefined;
  /**
   * Turns what was typed into the code that is sent to Clerk, whatever its form; an empty one is not sent.
   * @default the one run of six digits in it
   */
  readonly normalizeCode?: ((typed: string) => string) | undefined;
}

/** What a phone number is to the account: a second factor, verified and free, or not verified yet. */
export type PhoneGroup = "reserved" | "available" | "unverified";

/** A phone number in the list, with what the person can do about it. The same object until something of it changed. */
export interface MfaPhone {
  readonly id: string;
  /** In the format E.164. */
  readonly phoneNumber: string;
  readonly group: PhoneGroup;
  /** Whether a sign-in offers it first. */
  readonly isDefault: boolean;
  /** Whether it is a second factor, and the only one. */
  readonly lastFactor: boolean;
  /** The change that is under way. */
  readonly pending: PhoneChangeKind | null;
  /** The change that waits for `confirm`. */
  readonly confirming: ConfirmedChange | null;
  /** Why the last change failed. */
  readonly error: MfaError | null;
  /** Sends a code: Clerk's `phoneNumber.prepareVerification()`. For unverified numbers. */
  readonly verify: (() => void) | null;
  /** Makes it a second factor: Clerk's `setReservedForSecondFactor({ reserved: true })`. For available numbers. */
  readonly reserve: (() => void) | null;
  /** Clerk's `makeDefaultSecondFactor()`. For second factors that are not the default. */
  readonly makeDefault: (() => void) | null;
  /** Asks for a confirmation of `setReservedForSecondFactor({ reserved: false })`; with `required`, refuses for the last factor. */
  readonly unreserve: (() => void) | null;
  /** Asks for a confirmation of Clerk's `phoneNumber.destroy()`; with `required`, refuses for the last factor. */
  readonly destroy: (() => void) | null;
  /** Does what `confirming` names. */
  readonly confirm: (() => void) | null;
  /** Drops what `confirming` names. */
  readonly cancel: (() => void) | null;
}

/** Sends another code. */
export interface PhoneResend {
  /** When Clerk takes the next request, in milliseconds since 1970. */
  readonly availableAt: number;
  /** Whether a request is under way. */
  readonly pending: boolean;
  /** Clerk's `phoneNumber.prepareVerification()`. */
  send(): void;
}

/** The state of the phone numbers, with the actions that are legal in it. */
export type MfaPhonesFlow =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  /** Nobody is signed in. */
  | { readonly status: "idle" }
  | (Listed & { readonly status: "listing" /** Begins with a new number. */; add(): void })
  | (Listed & {
      readonly status: "adding";
      readonly error: MfaError | null;
      /**
       * Clerk's `user.createPhoneNumber({ phoneNumber })`, then a code. A number that the user has already is taken up
       * at the step it is at.
       */
      submit(phoneNumber: string): void;
      cancel(): void;
    })
  | (Listed & { readonly status: "creating" })
  | (Listed & { readonly status: "sending"; readonly phone: MfaPhone })
  | (Listed & {
      readonly status: "entering";
      readonly phone: MfaPhone;
      readonly error: MfaError | null;
      /** Whether a code went out. */
      readonly sent: boolean;
      readonly resend: PhoneResend;
      /**
       * Clerk's `phoneNumber.attemptVerification({ code })`, once until it is answered; the number is then reserved. What cannot
       * be a code is an `error`, without a call.
       */
      submit(code: string): void;
      /** Leaves the number unverified in the list, to be taken up later. */
      cancel(): void;
    })
  | (Listed & {
      readonly status: "verifying";
      readonly phone: MfaPhone;
      /** Whether a code went out. */
      readonly sent: boolean;
    })
  | (Listed & {
      readonly status: "reserving";
      readonly phone: MfaPhone;
      readonly error: MfaError | null;
      /** Tries again to make it a second factor. */
      readonly retry: (() => void) | null;
      /** Leaves the number in the list, verified and free. */
      readonly cancel: (() => void) | null;
    })
  | (Listed & {
      /** Backup codes came with the number, which Clerk never shows again. */
      readonly status: "saving";
      readonly codes: readonly string[];
      /** The person has saved them: they are forgotten. */
      finish(): void;
    });

interface Listed {
  /** Second factors first, the default one before the others; then available numbers, then unverified ones. */
  readonly phones: readonly MfaPhone[];
  /** The phone that was changed last. */
  readonly lastPhone: string | null;
  /** The change that was done just now. */
  readonly lastChange: { readonly kind: PhoneChangeKind; readonly phoneNumber: string } | null;
}
