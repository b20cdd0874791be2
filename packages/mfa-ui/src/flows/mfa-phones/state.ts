import type { AccountSnapshot, PhoneSnapshot } from "../../clerk/account-groups.js";
import type { ClientSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";

/** The statuses of the phone numbers: what the person is doing beside the list, which is there from `listing` on. */
export const mfaPhonesStatuses = [
  "loading",
  "unavailable",
  "idle",
  "listing",
  "adding",
  "creating",
  "sending",
  "entering",
  "verifying",
  "reserving",
  "saving",
] as const;

/** One of {@link mfaPhonesStatuses}. */
export type MfaPhonesStatus = (typeof mfaPhonesStatuses)[number];

/** What can be changed about a phone number of the list, by the names of Clerk's calls. */
export type PhoneChangeKind = "reserve" | "unreserve" | "makeDefault" | "destroy";

/** The changes that are confirmed first. */
export type ConfirmedChange = Extract<PhoneChangeKind, "unreserve" | "destroy">;

/** A change that waits for a confirmation, is under way, or failed. */
export type PhoneChange =
  | { readonly step: "confirming"; readonly kind: ConfirmedChange }
  | { readonly step: "pending"; readonly kind: PhoneChangeKind; readonly request: number }
  | { readonly step: "failed"; readonly kind: PhoneChangeKind; readonly error: MfaError };

/** The flow's state as data. */
export type MfaPhonesState =
  | { readonly status: "loading" | "unavailable" | "idle" }
  | (Account & { readonly status: "listing" })
  | (Account & { readonly status: "adding"; readonly error: MfaError | null })
  | (Account & { readonly status: "creating"; readonly request: number })
  | (Account & { readonly status: "sending"; readonly phoneId: string; readonly request: number })
  | Entering
  | (Account & {
      readonly status: "verifying";
      readonly phoneId: string;
      readonly sent: boolean;
      readonly request: number;
    })
  /** The number is verified, and becomes a second factor. `request` is `null` once that failed. */
  | (Account & {
      readonly status: "reserving";
      readonly phoneId: string;
      readonly request: number | null;
      readonly error: MfaError | null;
    })
  | (Account & { readonly status: "saving" });

/** The states in which the list is there. */
export type OpenState = Extract<MfaPhonesState, Account>;

/** The person has a code to type. */
export interface Entering extends Account {
  readonly status: "entering";
  readonly phoneId: string;
  readonly error: MfaError | null;
  /** Whether a code went out. */
  readonly sent: boolean;
  /** The number of a request for another code that is under way. */
  readonly resending: number | null;
}

/** What the list is made from. */
export interface Account {
  readonly userId: string;
  /** In Clerk's order. */
  readonly phones: readonly PhoneSnapshot[];
  /** Whether there is a second factor that is no phone. */
  readonly otherFactor: boolean;
  /** By the phone's id. */
  readonly changes: Readonly<Record<string, PhoneChange>>;
  /** The phone that the person changed last. */
  readonly lastPhone: string | null;
  /** The change that was done just now. */
  readonly lastChange: { readonly kind: PhoneChangeKind; readonly phoneNumber: string } | null;
}

/** What happens to the flow. `request` numbers the call that the event may start. */
export type MfaPhonesEvent = { readonly request: number } & (
  | {
      readonly type: "client";
      readonly client: ClientSnapshot;
      readonly account: AccountSnapshot;
      /** Whether there are unsaved backup codes that came with a phone. */
      readonly codes: boolean;
    }
  /** The last Root or hook was unmounted. */
  | { readonly type: "detach" }
  | { readonly type: "add" }
  | { readonly type: "cancel" }
  | { readonly type: "submitNumber" }
  /** Nothing is sent of what was typed. */
  | { readonly type: "refuse"; readonly error: MfaError }
  | { readonly type: "created"; readonly answers: number; readonly outcome: ChangeOutcome<string> }
  /** `sent` when a code went to the phone a moment ago. */
  | { readonly type: "verify"; readonly id: string; readonly sent: boolean }
  | { readonly type: "resend" }
  | { readonly type: "sent"; readonly answers: number; readonly outcome: ChangeOutcome<null> }
  | { readonly type: "submitCode" }
  | { readonly type: "attempted"; readonly answers: number; readonly outcome: ChangeOutcome<null> }
  /** Makes a verified number a second factor from the form. */
  | { readonly type: "reserve"; readonly id: string }
  | { readonly type: "retry" }
  | { readonly type: "reserved"; readonly answers: number; readonly outcome: ChangeOutcome<null> }
  /** A change in the list: opened or begun, refused by us, confirmed, dropped, answered. */
  | {
      readonly type: "change";
      readonly id: string;
      readonly kind: PhoneChangeKind;
      readonly refusal: MfaError | null;
    }
  | { readonly type: "confirmChange"; readonly id: string; readonly refusal: MfaError | null }
  | { readonly type: "cancelChange"; readonly id: string }
  | {
      readonly type: "changed";
      readonly id: string;
      readonly phoneNumber: string;
      readonly answers: number;
      readonly outcome: ChangeOutcome<null>;
    }
);
