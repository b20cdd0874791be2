import { en } from "mfa-ui/messages/en";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
} from "mfa-ui/testing";
import { expect } from "vitest";

interface PartState {
  /** What a function as children is called with, at the scenario of the part's case. */
  readonly state: object;
  /** Another scenario than that of the case. */
  readonly scenario?: Scenario;
}

const text = (words: string) => ({ state: { text: words } });
const button = (words: string, more: object = {}) => ({
  state: { text: words, label: words, pending: false, ...more },
});
const rowButton = (words: string, phone: string) => button(words, { label: `${words} ${phone}` });
const error = (words: string, kind: string) => ({
  state: { text: words, error: expect.objectContaining({ kind }) },
});
const field = { state: { invalid: false, pending: false } };
const form = { state: { pending: false } };
const step = (status: string) => ({ state: { status } });

const { secondFactor, passwordSignIn, totpEnrollment, backupCodes, mfaPhones, reverification, mfaSetup } = en;
const destination = "+15005550006";

/** What each part tells a function that is its children, by namespace; parts that are not here know nothing. */
export const partStates: Readonly<Record<string, Readonly<Record<string, PartState>>>> = {
  SecondFactor: {
    Input: field,
    Description: text(secondFactor["description.totp"] ?? ""),
    Error: error("Incorrect code", "code-incorrect"),
    Factor: {
      state: {
        text: secondFactor["factor.backup_code"],
        factor: { id: "backup_code", strategy: "backup_code" },
      },
    },
    Form: form,
    Label: text(secondFactor["label.totp"] ?? ""),
    Notice: text(secondFactor.notice ?? ""),
    Resend: button("Send another code", { secondsLeft: 0, waiting: false }),
    Retry: button(secondFactor.retry ?? ""),
    StartOver: button(secondFactor.startOver ?? ""),
    Status: {
      scenario: secondFactorScenarios.verifying,
      ...text(secondFactor["status.verifying"] ?? ""),
    },
    Step: step("entering"),
    Submit: {
      scenario: secondFactorScenarios.verifying,
      ...button(secondFactor.submit ?? "", { pending: true }),
    },
    Suggestion: button(secondFactor.suggestion ?? ""),
  },
  PasswordSignIn: {
    Error: {
      state: {
        text: expect.stringMatching(/^Too many requests.* 45 seconds\.$/),
        error: expect.objectContaining({ kind: "throttled", retryAt: expect.any(Date) }),
      },
    },
    Field: {
      scenario: passwordSignInScenarios.enteringPasswordIncorrect,
      state: { invalid: true },
    },
    Form: form,
    Input: { scenario: passwordSignInScenarios.submitting, state: { invalid: false, pending: true } },
    Label: text(passwordSignIn["label.password"] ?? ""),
    Resume: button(passwordSignIn.resume ?? ""),
    Retry: button(passwordSignIn.retry ?? ""),
    SignOut: button(passwordSignIn.signOut ?? ""),
    StartOver: button(passwordSignIn.startOver ?? ""),
    Status: {
      scenario: passwordSignInScenarios.submitting,
      ...text(passwordSignIn["status.submitting"] ?? ""),
    },
    Step: step("entering"),
    Submit: button(passwordSignIn.submit ?? ""),
  },
  TotpEnrollment: {
    Cancel: button(totpEnrollment.cancel ?? ""),
    Input: field,
    Confirm: button(totpEnrollment.confirm ?? ""),
    Confirmation: { state: { text: totpEnrollment.confirmation, lastFactor: false } },
    CopySecret: button(totpEnrollment.copySecret ?? ""),
    Description: text(totpEnrollment.description ?? ""),
    Disable: button(totpEnrollment.disable ?? ""),
    Error: error("Incorrect code", "code-incorrect"),
    Form: form,
    Introduction: text(totpEnrollment.introduction ?? ""),
    Label: text(totpEnrollment.label ?? ""),
    Link: text(totpEnrollment.link ?? ""),
    QrCode: {
      state: { uri: expect.stringMatching(/^otpauth:/), pending: expect.any(Boolean), failed: false },
    },
    StartOver: button(totpEnrollment.startOver ?? ""),
    Retry: button(totpEnrollment.reload ?? ""),
    Secret: { state: { text: expect.stringMatching(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/) } },
    Start: button(totpEnrollment.start ?? ""),
    Status: text(""),
    Step: step("entering"),
    Submit: button(totpEnrollment.submit ?? ""),
    Toggle: button(totpEnrollment.showSecret ?? "", { format: "qr" }),
  },
  BackupCodes: {
    Cancel: button(backupCodes.cancel ?? ""),
    Confirm: button(backupCodes.confirm ?? ""),
    Confirmation: text(backupCodes.confirmation ?? ""),
    Copy: button(backupCodes.copy ?? ""),
    Description: text(backupCodes.description ?? ""),
    Download: button(backupCodes.download ?? ""),
    Error: error(en.errors.network ?? "", "network"),
    Finish: button(backupCodes.finish ?? ""),
    Form: form,
    Generate: {
      scenario: backupCodesScenarios.generating,
      ...button(backupCodes.generate ?? "", { pending: true }),
    },
    Introduction: text(backupCodes["introduction.none"] ?? ""),
    Label: text(backupCodes.label ?? ""),
    Print: button(backupCodes.print ?? ""),
    Retry: button(backupCodes.reload ?? ""),
    Saved: field,
    Status: { scenario: backupCodesScenarios.readySaved, ...text(backupCodes["status.saved"] ?? "") },
    Step: step("saving"),
  },
  MfaPhones: {
    Add: button(mfaPhones.add ?? ""),
    Cancel: button(mfaPhones.cancel ?? ""),
    Input: field,
    Confirm: button(mfaPhones["confirm.destroy"] ?? ""),
    Confirmation: {
      state: { text: "+4915112345678 will be deleted from your account.", lastFactor: false },
    },
    Default: text(mfaPhones.default ?? ""),
    Description: text("Enter the code sent to +15005550009."),
    Destroy: rowButton("Delete number", destination),
    Empty: text(mfaPhones.empty ?? ""),
    Error: {
      state: { text: expect.stringMatching(/\S/), error: expect.objectContaining({ kind: "invalid-phone" }) },
    },
    Form: form,
    GroupLabel: text(mfaPhones["group.reserved"] ?? ""),
    Label: text(mfaPhones["label.number"] ?? ""),
    MakeDefault: rowButton("Make default", "+442079460123"),
    Number: text(destination),
    NumberInput: { scenario: mfaPhonesScenarios.addingInvalid, state: { invalid: true, pending: false } },
    Resend: {
      scenario: mfaPhonesScenarios.entering,
      ...button("Send another code in 30 seconds", { secondsLeft: 30, waiting: true }),
    },
    Reserve: rowButton("Use for sign-in codes", "+4915112345678"),
    Retry: button(mfaPhones.retry ?? ""),
    Status: { scenario: mfaPhonesScenarios.creating, ...text(mfaPhones["status.creating"] ?? "") },
    Step: step("adding"),
    Submit: button(mfaPhones["submit.number"] ?? ""),
    Unreserve: rowButton("Stop using for sign-in codes", destination),
    Verify: rowButton("Verify", "+819012345678"),
  },
  Reverification: {
    Cancel: button(reverification.cancel ?? ""),
    Description: text(reverification["description.totp"] ?? ""),
    Error: error("Incorrect code", "code-incorrect"),
    Factor: {
      state: {
        text: reverification["factor.backup_code"],
        factor: { id: "backup_code", strategy: "backup_code" },
      },
    },
    Form: form,
    Input: {
      scenario: reverificationScenarios.enteringTotpIncorrect,
      state: { invalid: true, pending: false },
    },
    Introduction: text(reverification.introduction ?? ""),
    Label: text(reverification["label.password"] ?? ""),
    Resend: button("Send another code in 30 seconds", { secondsLeft: 30, waiting: true }),
    Retry: button(reverification.retry ?? ""),
    Status: text(""),
    Step: step("entering"),
    Submit: button(reverification.submit ?? ""),
  },
  MfaSetup: {
    Cancel: button(mfaSetup.cancel ?? ""),
    Error: error(en.errors.network ?? "", "network"),
    Introduction: text(mfaSetup.introduction ?? ""),
    Method: { state: { text: mfaSetup["method.totp"], method: "totp" } },
    Retry: button(mfaSetup.retry ?? ""),
    SignOut: {
      scenario: mfaSetupScenarios.choosingSigningOut,
      ...button(mfaSetup.signOut ?? "", { pending: true }),
    },
    Status: { scenario: mfaSetupScenarios.complete, ...text(mfaSetup["status.complete"] ?? "") },
    Step: step("choosing"),
  },
};
