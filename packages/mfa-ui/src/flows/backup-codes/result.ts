import type { MfaError } from "../../clerk/mfa-error.js";

/** What the hook and the Root of the flow take. */
export interface BackupCodesOptions {
  /**
   * Codes that came from elsewhere, such as those of `useTotpEnrollment`: the flow then shows them and nothing else,
   * and `onComplete` is called when the person has saved them.
   */
  readonly codes?: readonly string[] | undefined;
  /** Called once when the person has saved the codes. */
  readonly onComplete?: (() => unknown) | undefined;
  /**
   * Whether the browser asks before the page is left with unsaved codes (`beforeunload`). Your router's own navigation
   * is not asked: hold it by `hasUnsavedCodes` of `useMfaStatus`. @default true
   */
  readonly warnOnLeave?: boolean | undefined;
}

/** A way to take codes away. */
export type SavingWay = "copy" | "download" | "print";

/** What came of the last try to take the codes away. */
export interface Delivery {
  readonly way: SavingWay;
  /** `false` when the browser refused. */
  readonly done: boolean;
}

/** How a file or a printed page with codes is written. */
export interface CodesDocument {
  /** The first line. @default none */
  readonly title?: string;
  /** The name of the file. @default "backup-codes.txt" */
  readonly fileName?: string;
}

/** The ways to take codes away, and what came of the last one. */
export interface CodesDelivery {
  /** `null` until the person tried one. */
  readonly delivery: Delivery | null;
  /** Puts the codes into the clipboard, a line each. Resolves to whether the browser did. */
  copy(): Promise<boolean>;
  /** Downloads the codes as a text file. Returns whether the browser took it. */
  download(document?: CodesDocument): boolean;
  /** Opens the browser's print dialog for the codes. Returns whether the browser did. */
  print(document?: CodesDocument): boolean;
}

/** The state of the backup codes, with the actions that are legal in it. */
export type BackupCodesFlow =
  | Exclude<BackupCodesSteps, { status: "saving" }>
  | (Extract<BackupCodesSteps, { status: "saving" }> & CodesDelivery);

/** The flow without the ways to take the codes away, which belong to one place on the page. */
export type BackupCodesSteps =
  | { readonly status: "loading" }
  | { readonly status: "unavailable"; readonly error: MfaError; reload(): void }
  /** Nobody is signed in. */
  | { readonly status: "idle" }
  | {
      readonly status: "ready";
      readonly error: MfaError | null;
      /** Whether the account has codes, which nobody can show again. */
      readonly enabled: boolean;
      /** Whether the person saved codes just now. */
      readonly saved: boolean;
      /** Clerk's `user.createBackupCode()`; asks first when there are codes. `null` without another second factor. */
      readonly generate: (() => void) | null;
    }
  | {
      readonly status: "confirming";
      /** Clerk's `user.createBackupCode()`, in place of all earlier codes. */
      confirm(): void;
      cancel(): void;
    }
  | { readonly status: "generating" /** Whether earlier codes are replaced. */; readonly enabled: boolean }
  | {
      readonly status: "saving";
      /** Each works once. Clerk never shows them again; keep them out of logs, URLs and storage. */
      readonly codes: readonly string[];
      /** The person has saved them: they are forgotten. */
      finish(): void;
    };
