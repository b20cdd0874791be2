import type { ClientSnapshot, Outcome, SessionSnapshot, SignInSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";

/** The statuses of the password flow: what the person is doing. */
export const passwordSignInStatuses = [
  "loading",
  "unavailable",
  "idle",
  "entering",
  "submitting",
  "finishing",
  "complete",
  "unsupported",
] as const;

/** One of {@link passwordSignInStatuses}. */
export type PasswordSignInStatus = (typeof passwordSignInStatuses)[number];

/** The flow's state as data. */
export type PasswordSignInState =
  | { readonly status: "loading" | "unavailable" }
  /** `signInId` is the attempt that went on to its second factor. */
  | { readonly status: "idle"; readonly signInId: string | null }
  | {
      readonly status: "entering";
      readonly error: MfaError | null;
      readonly otherSessionId: string | null;
      readonly signingOut: number | null;
    }
  | { readonly status: "submitting"; readonly before: string | null; readonly request: number }
  | {
      readonly status: "finishing";
      readonly sessionId: string;
      readonly error: MfaError | null;
      readonly request: number | null;
    }
  | { readonly status: "complete"; readonly session: SessionSnapshot }
  | { readonly status: "unsupported"; readonly signIn: SignInSnapshot };

/** What happens to the flow. `request` numbers the call that the event may start. */
export type PasswordSignInEvent = { readonly request: number } & (
  | { readonly type: "client"; readonly client: ClientSnapshot; readonly signIn: SignInSnapshot }
  | { readonly type: "submit"; readonly before: string | null }
  | { readonly type: "created"; readonly answers: number; readonly outcome: Outcome<SignInSnapshot> }
  | { readonly type: "resume" }
  | { readonly type: "leave" }
  | { readonly type: "left"; readonly answers: number; readonly outcome: Outcome<null> }
  | { readonly type: "activated"; readonly answers: number; readonly outcome: Outcome<SessionSnapshot> }
  | { readonly type: "retry" }
);
