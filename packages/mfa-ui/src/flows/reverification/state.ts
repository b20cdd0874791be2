import type { MfaError } from "../../clerk/mfa-error.js";
import type { Outcome } from "../../clerk/outcome.js";
import type {
  ReverificationFactor,
  ReverificationSnapshot,
  ReverificationStage,
  StepUpRequest,
} from "../../clerk/session-groups.js";

/** The statuses of the step-up: what the person is doing. */
export const reverificationStatuses = [
  "idle",
  "starting",
  "failed",
  "choosing",
  "sending",
  "entering",
  "verifying",
  "unsupported",
] as const;

/** One of {@link reverificationStatuses}. */
export type ReverificationStatus = (typeof reverificationStatuses)[number];

/** The flow's state as data. No code and no password. */
export type ReverificationState =
  | { readonly status: "idle" }
  | (Requested & { readonly status: "starting"; readonly request: number })
  | (Requested & { readonly status: "failed"; readonly error: MfaError })
  | (Open & { readonly status: "choosing"; readonly error: MfaError | null })
  | (Open & {
      readonly status: "sending";
      readonly factor: ReverificationFactor;
      readonly request: number;
    })
  | Entering
  | (Open & {
      readonly status: "verifying";
      readonly factor: ReverificationFactor;
      readonly request: number;
    })
  | (Requested & { readonly status: "unsupported"; readonly unsupported: readonly string[] });

/** The person has a code or the password to type. */
export interface Entering extends Open {
  readonly status: "entering";
  readonly factor: ReverificationFactor;
  readonly error: MfaError | null;
  /** The number of a request for another code that is under way. */
  readonly resending: number | null;
}

/** What happens to the flow. `request` numbers the call that the event may start. */
export type ReverificationEvent = { readonly request: number } & (
  | { readonly type: "client"; readonly open: StepUpRequest | null }
  | {
      readonly type: "started";
      readonly answers: number;
      readonly outcome: Outcome<ReverificationSnapshot>;
    }
  | { readonly type: "retry" }
  | { readonly type: "choose"; readonly id: string }
  | { readonly type: "resend" }
  /** `id` is that of the factor to which a code was sent. */
  | { readonly type: "sent"; readonly id: string; readonly answers: number; readonly outcome: Outcome<null> }
  | { readonly type: "submit" }
  /** Nothing is sent of what was typed. */
  | { readonly type: "refuse"; readonly error: MfaError }
  | {
      readonly type: "attempted";
      readonly answers: number;
      readonly outcome: Outcome<ReverificationSnapshot>;
    }
);

/** A step-up is open. */
export interface Requested {
  readonly open: StepUpRequest;
}

/** Clerk answered which factors it takes. */
export interface Open extends Requested {
  readonly stage: ReverificationStage;
  readonly factors: readonly ReverificationFactor[];
  /** The number of the event that began the stage: an answer to an earlier call is about another one. */
  readonly since: number;
  /** The factors to which a code went in this stage. */
  readonly sent: readonly string[];
}
