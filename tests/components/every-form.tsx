import {
  BackupCodeList,
  MfaPhoneManager,
  MfaSettings,
  MfaSetupForm,
  PasswordSignInForm,
  ReverificationForm,
  SecondFactorForm,
  TotpEnroll,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSettingsScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import type { ReactNode } from "react";

/** Each drop-in with each scenario that it can be in. */
export const forms: [name: string, form: ReactNode, scenarios: Readonly<Record<string, Scenario>>][] = [
  ["<PasswordSignInForm>", <PasswordSignInForm key="form" />, passwordSignInScenarios],
  ["<SecondFactorForm>", <SecondFactorForm key="form" />, secondFactorScenarios],
  ["<TotpEnroll>", <TotpEnroll key="form" />, totpEnrollmentScenarios],
  ["<TotpEnroll> with the key as text", <TotpEnroll key="form" format="both" />, totpEnrollmentScenarios],
  ["<BackupCodeList>", <BackupCodeList key="form" />, backupCodesScenarios],
  ["<MfaPhoneManager>", <MfaPhoneManager key="form" />, mfaPhonesScenarios],
  ["<MfaSettings>", <MfaSettings key="form" />, mfaSettingsScenarios],
  ["<ReverificationForm>", <ReverificationForm key="form" />, reverificationScenarios],
  ["<TotpEnroll> with a step-up", <TotpEnroll key="form" />, reverificationScenarios],
  ["<MfaSetupForm>", <MfaSetupForm key="form" />, mfaSetupScenarios],
];
