import type { Message } from "./words.js";

/** The words of the settings page. */
export interface MfaSettingsMessages {
  readonly "heading.totp": Message;
  readonly "heading.phone_code": Message;
  readonly "heading.backup_code": Message;
  readonly "status.off": Message;
  readonly "status.on": Message;
  /** Shown while there is one second factor only. */
  readonly "nudge.second": Message;
  /** Shown while there are second factors, and no backup codes. */
  readonly "nudge.backup_code": Message;
}

/** English words of the settings page. */
export const enMfaSettings: MfaSettingsMessages = {
  "heading.totp": "Authenticator app",
  "heading.phone_code": "Phone numbers",
  "heading.backup_code": "Backup codes",
  "status.off": "Two-step verification is off. Set up a second step to protect your account.",
  "status.on": "Two-step verification is on.",
  "nudge.second":
    "You have only one second step. Add another one, so that losing the first does not lock you out.",
  "nudge.backup_code": "You have no backup codes. Create some, for when your second step is out of reach.",
};
