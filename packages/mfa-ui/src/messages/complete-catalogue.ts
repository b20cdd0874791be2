import type { MfaErrorKind } from "../clerk/mfa-error.js";
import type { BackupCodesMessages } from "./backup-codes.js";
import type { MfaPhonesMessages } from "./mfa-phones.js";
import type { MfaSettingsMessages } from "./mfa-settings.js";
import type { MfaSetupMessages } from "./mfa-setup.js";
import type { PasswordSignInMessages } from "./password-sign-in.js";
import type { ReverificationMessages } from "./reverification.js";
import type { SecondFactorMessages } from "./second-factor.js";
import type { TotpEnrollmentMessages } from "./totp-enrollment.js";

/** A catalogue that leaves nothing to English: every word, and a text for every kind of error. */
export interface CompleteCatalogue {
  readonly locale: string;
  readonly passwordSignIn: PasswordSignInMessages;
  readonly secondFactor: SecondFactorMessages;
  readonly totpEnrollment: TotpEnrollmentMessages;
  readonly backupCodes: BackupCodesMessages;
  readonly mfaPhones: MfaPhonesMessages;
  readonly mfaSettings: MfaSettingsMessages;
  readonly reverification: ReverificationMessages;
  readonly mfaSetup: MfaSetupMessages;
  readonly errors: Readonly<Record<MfaErrorKind, string>>;
}
