import type { CompletionHandler, SessionSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";

/** What the hook and the Root of the flow take. */
export type PasswordSignInOptions = CompletionHandler;

/** What a person signs in with. */
export interface PasswordCredentials {
  /** An email address, phone number (E.164) or username, as the Clerk instance allows. */
  readonly identifier: string;
  readonly password: string;
}

/** A session that this browser already has, from another tab. */
export interface ExistingSession {
  /** Whether a sign-out is under way. */
  readonly pending: boolean;
  /** Goes on with that session: Clerk's `setActive`. */
  resume(): void;
  /** Ends it: Clerk's `signOut`. */
  signOut(): void;
}

/** The state of the password step, with the actions that are legal in it. */
export type PasswordSignInFlow =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  | { readonly status: "idle" }
  | {
      readonly status: "entering";
      readonly error: MfaError | null;
      /** Set when somebody is signed in already, in another tab. */
      readonly existing: ExistingSession | null;
      /** Clerk's `signIn.create`, once until it is answered. */
      submit(credentials: PasswordCredentials): void;
    }
  | { readonly status: "submitting" }
  | { readonly status: "finishing"; readonly error: MfaError | null /** `setActive` again. */; retry(): void }
  | { readonly status: "complete"; readonly session: SessionSnapshot; readonly task: string | null }
  | {
      readonly status: "unsupported";
      /** Clerk's `signIn.status`, such as `needs_new_password`. */
      readonly signInStatus: string | null;
      startOver(): void;
    };
