import type { CompletionHandler, SessionSnapshot } from "../../clerk/completion.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { MfaSetupMethod } from "./state.js";

/** What the hook and the Root of the flow take. */
export interface MfaSetupOptions extends CompletionHandler {
  /**
   * The methods that your Clerk instance offers, which its API does not expose. With one, there is nothing to choose. Read when
   * the task begins. @default ["totp", "phone_code"]
   */
  readonly methods?: readonly MfaSetupMethod[] | undefined;
}

/** The state of the setup that the instance requires, with the actions that are legal in it. */
export type MfaSetupFlow =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  /** The session has no such task, or there is none. */
  | { readonly status: "idle" }
  | (Leavable & {
      readonly status: "choosing";
      readonly methods: readonly MfaSetupMethod[];
      choose(method: MfaSetupMethod): void;
    })
  | (Leavable & {
      /**
       * The person sets up the method, by `useTotpEnrollment` or `useMfaPhones`. When that is done and its backup codes are
       * saved, the flow goes on by itself.
       */
      readonly status: "enrolling";
      readonly method: MfaSetupMethod;
      /** Back to the choice; `null` when there is none, and while backup codes wait to be saved. */
      readonly cancel: (() => void) | null;
    })
  /** The session is being activated: Clerk's `setActive`. */
  | { readonly status: "finishing"; readonly error: MfaError | null; retry(): void }
  | { readonly status: "complete"; readonly session: SessionSnapshot };

interface Leavable {
  /** Why the last sign-out failed. */
  readonly error: MfaError | null;
  /** Whether a sign-out is under way. */
  readonly signingOut: boolean;
  /** Clerk's `signOut()`: the way out. */
  signOut(): void;
}
