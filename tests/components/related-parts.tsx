import {
  BackupCodes,
  MfaPhones,
  PasswordSignIn,
  Reverification,
  SecondFactor,
  TotpEnrollment,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import type { ElementType, ReactNode } from "react";
import { inRows } from "./part-cases.js";

/** Parts that point at each other by their ids. */
export interface RelatedParts {
  /** One in which all of them are on the page. */
  readonly scenario: Scenario;
  readonly Root: ElementType;
  /** What the others name and describe: a field, buttons or a list. */
  readonly Target: ElementType;
  readonly Label?: ElementType;
  /** What describes the target, in the order of the page. */
  readonly messages: readonly ElementType[];
  /** What has to be around them. */
  readonly around?: (parts: ReactNode) => ReactNode;
}

const inField = (parts: ReactNode): ReactNode => (
  <PasswordSignIn.Field name="password">{parts}</PasswordSignIn.Field>
);

/** Every field with its label and messages, and everything else that a message describes. */
export const relatedParts: Readonly<Record<string, RelatedParts>> = {
  "SecondFactor.Input": {
    scenario: secondFactorScenarios.enteringCodeIncorrect,
    Root: SecondFactor.Root,
    Target: SecondFactor.Input,
    Label: SecondFactor.Label,
    messages: [SecondFactor.Description, SecondFactor.Error],
  },
  "PasswordSignIn.Input": {
    scenario: passwordSignInScenarios.enteringPasswordIncorrect,
    Root: PasswordSignIn.Root,
    Target: PasswordSignIn.Input,
    Label: PasswordSignIn.Label,
    messages: [PasswordSignIn.Error],
    around: inField,
  },
  "TotpEnrollment.Input": {
    scenario: totpEnrollmentScenarios.enteringCodeIncorrect,
    Root: TotpEnrollment.Root,
    Target: TotpEnrollment.Input,
    Label: TotpEnrollment.Label,
    messages: [TotpEnrollment.Description, TotpEnrollment.Error],
  },
  "TotpEnrollment.Cancel": {
    scenario: totpEnrollmentScenarios.confirming,
    Root: TotpEnrollment.Root,
    Target: TotpEnrollment.Cancel,
    messages: [TotpEnrollment.Confirmation],
  },
  "TotpEnrollment.Confirm": {
    scenario: totpEnrollmentScenarios.confirming,
    Root: TotpEnrollment.Root,
    Target: TotpEnrollment.Confirm,
    messages: [TotpEnrollment.Confirmation],
  },
  "BackupCodes.Saved": {
    scenario: backupCodesScenarios.saving,
    Root: BackupCodes.Root,
    Target: BackupCodes.Saved,
    Label: BackupCodes.Label,
    messages: [BackupCodes.Description],
  },
  "BackupCodes.List": {
    scenario: backupCodesScenarios.saving,
    Root: BackupCodes.Root,
    Target: BackupCodes.List,
    messages: [BackupCodes.Description],
  },
  "BackupCodes.Cancel": {
    scenario: backupCodesScenarios.confirming,
    Root: BackupCodes.Root,
    Target: BackupCodes.Cancel,
    messages: [BackupCodes.Confirmation],
  },
  "BackupCodes.Confirm": {
    scenario: backupCodesScenarios.confirming,
    Root: BackupCodes.Root,
    Target: BackupCodes.Confirm,
    messages: [BackupCodes.Confirmation],
  },
  "MfaPhones.NumberInput": {
    scenario: mfaPhonesScenarios.addingInvalid,
    Root: MfaPhones.Root,
    Target: MfaPhones.NumberInput,
    Label: MfaPhones.Label,
    messages: [MfaPhones.Error],
  },
  "MfaPhones.Input": {
    scenario: mfaPhonesScenarios.enteringCodeIncorrect,
    Root: MfaPhones.Root,
    Target: MfaPhones.Input,
    Label: MfaPhones.Label,
    messages: [MfaPhones.Description, MfaPhones.Error],
  },
  "MfaPhones.Cancel": {
    scenario: mfaPhonesScenarios.listingConfirmDestroy,
    Root: MfaPhones.Root,
    Target: MfaPhones.Cancel,
    messages: [MfaPhones.Confirmation],
    around: inRows("available"),
  },
  "MfaPhones.Confirm": {
    scenario: mfaPhonesScenarios.listingConfirmDestroy,
    Root: MfaPhones.Root,
    Target: MfaPhones.Confirm,
    messages: [MfaPhones.Confirmation],
    around: inRows("available"),
  },
  "Reverification.Input": {
    scenario: reverificationScenarios.enteringTotpIncorrect,
    Root: Reverification.Root,
    Target: Reverification.Input,
    Label: Reverification.Label,
    messages: [Reverification.Introduction, Reverification.Description, Reverification.Error],
  },
};
