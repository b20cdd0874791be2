import { type BackupCodesMessages, enBackupCodes } from "./backup-codes.js";
import { enErrors } from "./errors.js";
import { enMfaPhones, type MfaPhonesMessages } from "./mfa-phones.js";
import { enMfaSettings, type MfaSettingsMessages } from "./mfa-settings.js";
import { enMfaSetup, type MfaSetupMessages } from "./mfa-setup.js";
import { enPasswordSignIn, type PasswordSignInMessages } from "./password-sign-in.js";
import { enReverification, type ReverificationMessages } from "./reverification.js";
import { enSecondFactor, type SecondFactorMessages } from "./second-factor.js";
import { enTotpEnrollment, type TotpEnrollmentMessages } from "./totp-enrollment.js";
import type { ErrorMessages } from "./words.js";

/** The words of one language. What a catalogue leaves out stays English. */
export interface MessageCatalogue {
  /** The BCP 47 tag that plural rules go by. */
  readonly locale: string;
  readonly passwordSignIn?: Partial<PasswordSignInMessages>;
  readonly secondFactor?: Partial<SecondFactorMessages>;
  readonly totpEnrollment?: Partial<TotpEnrollmentMessages>;
  readonly backupCodes?: Partial<BackupCodesMessages>;
  readonly mfaPhones?: Partial<MfaPhonesMessages>;
  readonly mfaSettings?: Partial<MfaSettingsMessages>;
  readonly reverification?: Partial<ReverificationMessages>;
  readonly mfaSetup?: Partial<MfaSetupMessages>;
  readonly errors?: ErrorMessages;
}

/** The English catalogue: what other languages are typed by. */
export const en: Required<MessageCatalogue> = {
  locale: "en",
  passwordSignIn: enPasswordSignIn,
  secondFactor: enSecondFactor,
  totpEnrollment: enTotpEnrollment,
  backupCodes: enBackupCodes,
  mfaPhones: enMfaPhones,
  mfaSettings: enMfaSettings,
  reverification: enReverification,
  mfaSetup: enMfaSetup,
  errors: enErrors,
};
