import type {
  ClientSnapshot,
  Outcome,
  SecondFactor,
  SecondFactorStrategy,
  SessionSnapshot,
  SignInSnapshot,
} from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";

/** The statuses of the second-factor flow: what the person is doing. */
export const secondFactorStatuses = [
  "loading",
  "unavailable",
  "idle",
  "choosing",
  "sending",
  "entering",
  "verifying",
  "finishing",
  "complete",
  "unsupported",
] as const;

/** One of {@link secondFactorStatuses}. */
export type SecondFactorStatus = (typeof secondFactorStatuses)[number];

/** Where the flow begins, and whether it sends by itself. */
export interface SecondFactorStart {
  /** A strategy or a factor id to begin with; `null` begins with the choice. @default totp, else the first */
  readonly initialFactor?: SecondFactorStrategy | (string & {}) | null | undefined;
  /** Whether a code is sent on arrival, once per sign-in attempt. @default true */
  readonly autoSend?: boolean | undefined;
}

/** The flow's state as data. `arrived` marks a step that waits for a mounted Root to say how it begins. */
export type SecondFactorState =
  | { readonly status: "loading" | "unavailable" | "idle" }
  | (Open & { readonly status: "choosing"; readonly error: MfaError | null })
  | (Open & {
      readonly status: "sending";
      readonly factor: SecondFactor;
      readonly request: number | null;
      readonly auto: boolean;
    })
  | Entering
  | (Open & { readonly status: "verifying"; readonly factor: SecondFactor; readonly request: number })
  | Finishing
  | { readonly status: "complete"; readonly signInId: string | null; readonly session: SessionSnapshot }
  | { readonly status: "unsupported"; readonly signIn: SignInSnapshot };

/** What happens to the flow. `request` numbers the call that the event may start. */
export type SecondFactorEvent = { readonly request: number } & (
  | {
      readonly type: "client";
      readonly client: ClientSnapshot;
      readonly signIn: SignInSnapshot;
      readonly start: SecondFactorStart | null;
    }
  | { readonly type: "start"; readonly start: SecondFactorStart }
  | { readonly type: "choose"; readonly id: string }
  | { readonly type: "resend" }
  | { readonly type: "sent"; readonly answers: number; readonly outcome: Outcome<null> }
  | { readonly type: "submit" }
  /** Nothing is sent of what was typed. */
  | { readonly type: "refuse"; readonly error: MfaError; readonly suggestion: SecondFactor | null }
  | { readonly type: "attempted"; readonly answers: number; readonly outcome: Outcome<SignInSnapshot> }
  | { readonly type: "activated"; readonly answers: number; readonly outcome: Outcome<SessionSnapshot> }
  | { readonly type: "retry" }
);

/** The states in which the flow waits for the person at a sign-in attempt. */
export type OpenState = Extract<
  SecondFactorState,
  { status: "choosing" | "sending" | "entering" | "verifying" }
>;

interface Open {
  readonly signIn: SignInSnapshot;
  readonly arrived?: true;
}

/** The person has a code to type. */
export interface Entering extends Open {
  readonly status: "entering";
  readonly factor: SecondFactor;
  readonly error: MfaError | null;
  /** The number of a request for another code that is under way. */
  readonly resending: number | null;
  /** The factor that what was typed seems to belong to. */
  readonly suggestion: SecondFactor | null;
}

/** The code was right; the session is being made active. */
export interface Finishing {
  readonly status: "finishing";
  readonly signInId: string | null;
  readonly sessionId: string;
  readonly error: MfaError | null;
  /** `null` once the call failed. */
  readonly request: number | null;
}
