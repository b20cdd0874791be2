import type { AccountSnapshot } from "../../clerk/account-groups.js";
import type { ClientSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";

/** The statuses of backup codes: what the person is doing. */
export const backupCodesStatuses = [
  "loading",
  "unavailable",
  "idle",
  "ready",
  "confirming",
  "generating",
  "saving",
] as const;

/** One of {@link backupCodesStatuses}. */
export type BackupCodesStatus = (typeof backupCodesStatuses)[number];

/** The flow's state as data. No code: those are in the client's memory. */
export type BackupCodesState =
  | { readonly status: "loading" | "unavailable" | "idle" }
  | Ready
  | (OfUser & { readonly status: "confirming" })
  | (OfUser & { readonly status: "generating"; readonly request: number })
  | (OfUser & { readonly status: "saving" });

/** No codes are shown. */
export interface Ready extends OfUser {
  readonly status: "ready";
  readonly error: MfaError | null;
  /** Whether the person saved codes just now. */
  readonly saved: boolean;
}

interface OfUser {
  readonly userId: string;
  /** Whether the account has codes, which nobody can show again. */
  readonly enabled: boolean;
  /** Whether there can be codes: they go with another second factor. */
  readonly available: boolean;
}

/** What happens to the flow. `request` numbers the call that the event may start. */
export type BackupCodesEvent = { readonly request: number } & (
  | {
      readonly type: "client";
      readonly client: ClientSnapshot;
      readonly account: AccountSnapshot;
      /** Whether there are unsaved codes that no other flow shows. */
      readonly codes: boolean;
    }
  /** The last Root or hook was unmounted. */
  | { readonly type: "detach" }
  | { readonly type: "generate" }
  | { readonly type: "confirm" }
  | { readonly type: "cancel" }
  | { readonly type: "generated"; readonly answers: number; readonly outcome: ChangeOutcome<null> }
  /** The person has the codes. */
  | { readonly type: "saved" }
);
