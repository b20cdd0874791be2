import type { AccountSnapshot } from "../../clerk/account-groups.js";
import type { ClientSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";

/** The statuses of the enrolment: what the person is doing. */
export const totpEnrollmentStatuses = [
  "loading",
  "unavailable",
  "idle",
  "disabled",
  "starting",
  "entering",
  "verifying",
  "saving",
  "enabled",
  "confirming",
  "disabling",
] as const;

/** One of {@link totpEnrollmentStatuses}. */
export type TotpEnrollmentStatus = (typeof totpEnrollmentStatuses)[number];

/** The flow's state as data. No secret: that is in the client's memory. */
export type TotpEnrollmentState =
  | { readonly status: "loading" | "unavailable" | "idle" }
  | Disabled
  /** `again` while there is an earlier secret, which is good until the new one comes. */
  | (OfUser & { readonly status: "starting"; readonly again: boolean; readonly request: number })
  | (OfUser & { readonly status: "entering"; readonly error: MfaError | null })
  | (OfUser & { readonly status: "verifying"; readonly request: number })
  | (OfUser & { readonly status: "saving" })
  | Enabled
  | (OfUser & { readonly status: "confirming"; readonly lastFactor: boolean })
  | (OfUser & { readonly status: "disabling"; readonly lastFactor: boolean; readonly request: number });

/** No authenticator app is set up. */
export interface Disabled extends OfUser {
  readonly status: "disabled";
  readonly error: MfaError | null;
  /** Whether the person came here just now and did nothing yet: a Root may begin by itself. */
  readonly arrived: boolean;
  /** Whether the app was removed just now. */
  readonly removed: boolean;
}

/** An authenticator app is set up. */
export interface Enabled extends OfUser {
  readonly status: "enabled";
  readonly error: MfaError | null;
  /** Whether no other second factor is left. */
  readonly lastFactor: boolean;
  /** Whether it was set up just now. */
  readonly enrolled: boolean;
}

interface OfUser {
  readonly userId: string;
}

/** What happens to the flow. `request` numbers the call that the event may start. */
export type TotpEnrollmentEvent = { readonly request: number } & (
  | {
      readonly type: "client";
      readonly client: ClientSnapshot;
      readonly account: AccountSnapshot;
      /** What is in the client's memory for this user. */
      readonly memory: { readonly secret: boolean; readonly codes: boolean };
    }
  /** A Root or a hook that begins by itself is mounted. */
  | { readonly type: "autoStart" }
  /** The last one was unmounted. */
  | { readonly type: "detach" }
  | { readonly type: "start" }
  /** A new secret is wanted in place of the one that is shown. */
  | { readonly type: "startOver" }
  | { readonly type: "created"; readonly answers: number; readonly outcome: ChangeOutcome<null> }
  | { readonly type: "cancel" }
  | { readonly type: "submit" }
  /** Nothing is sent of what was typed. */
  | { readonly type: "refuse"; readonly error: MfaError }
  | {
      readonly type: "verified";
      readonly answers: number;
      readonly outcome: ChangeOutcome<null>;
      readonly codes: boolean;
    }
  | { readonly type: "disable"; readonly refusal: MfaError | null }
  | { readonly type: "confirm" }
  | { readonly type: "removed"; readonly answers: number; readonly outcome: ChangeOutcome<null> }
);
