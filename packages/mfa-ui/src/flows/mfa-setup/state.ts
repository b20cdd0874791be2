import type { ClientSnapshot, SessionSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { Outcome } from "../../clerk/outcome.js";

/** The methods by which the task can be done, in Clerk's words. */
export const mfaSetupMethods = ["totp", "phone_code"] as const;

/** One of {@link mfaSetupMethods}. */
export type MfaSetupMethod = (typeof mfaSetupMethods)[number];

/** The statuses of the required setup: what the person is doing. */
export const mfaSetupStatuses = [
  "loading",
  "unavailable",
  "idle",
  "choosing",
  "enrolling",
  "finishing",
  "complete",
] as const;

/** One of {@link mfaSetupStatuses}. */
export type MfaSetupStatus = (typeof mfaSetupStatuses)[number];

/** The flow's state as data. */
export type MfaSetupState =
  | { readonly status: "loading" | "unavailable" | "idle" }
  | (OfSession & { readonly status: "choosing" } & Leaving)
  | (OfSession & {
      readonly status: "enrolling";
      readonly method: MfaSetupMethod;
      /** Whether the method is being checked, or its backup codes wait to be saved. */
      readonly busy: boolean;
    } & Leaving)
  /** The session is being activated; `request` is `null` once that failed. */
  | (OfSession & {
      readonly status: "finishing";
      readonly error: MfaError | null;
      readonly request: number | null;
    })
  | (OfSession & { readonly status: "complete"; readonly session: SessionSnapshot });

interface OfSession {
  readonly sessionId: string;
}

interface Leaving {
  /** The number of a sign-out that is under way. */
  readonly signingOut: number | null;
  /** Why the last sign-out failed. */
  readonly error: MfaError | null;
}

/** What happens to the flow. `request` numbers the call that the event may start. */
export type MfaSetupEvent = { readonly request: number } & (
  | {
      readonly type: "client";
      readonly client: ClientSnapshot;
      readonly methods: readonly MfaSetupMethod[];
      /** Whether an enrolment is under way, or backup codes wait to be saved. */
      readonly busy: boolean;
    }
  /** A Root or a hook was mounted, and says which methods there are. */
  | { readonly type: "attach"; readonly methods: readonly MfaSetupMethod[] }
  | { readonly type: "choose"; readonly method: MfaSetupMethod }
  | { readonly type: "cancel" }
  | { readonly type: "activated"; readonly answers: number; readonly outcome: Outcome<SessionSnapshot> }
  | { readonly type: "retry" }
  | { readonly type: "leave" }
  | { readonly type: "left"; readonly answers: number; readonly outcome: Outcome<null> }
);
