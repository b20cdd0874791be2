import {
  BackupCodes,
  type MfaPhone,
  MfaPhones,
  MfaSetup,
  PasswordSignIn,
  type PhoneGroup,
  Reverification,
  SecondFactor,
  TotpEnrollment,
} from "mfa-ui/standalone";
import {
  backupCodesScenarios,
  mfaPhonesScenarios,
  mfaSetupScenarios,
  passwordSignInScenarios,
  reverificationScenarios,
  type Scenario,
  secondFactorScenarios,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import type { ReactNode } from "react";

/** A part as the conformance tests render it. */
export interface PartCase {
  readonly tag: string;
  /** One in which the part is on the page. */
  readonly scenario: Scenario;
  readonly props?: Readonly<Record<string, unknown>>;
  /** The props of the Root above it. */
  readonly root?: Readonly<Record<string, unknown>>;
  /** The event on which the part does something by itself. */
  readonly acts?: "click" | "submit" | "input";
  /** Whether it reads a Field too. */
  readonly inField?: boolean;
  /** The part that it reads its state from. @default "Root" */
  readonly owner?: string;
  /** How it comes to act: what has to be typed first. */
  readonly around?: (part: ReactNode) => ReactNode;
}

const at = secondFactorScenarios;
const secondFactorParts: Record<Exclude<keyof typeof SecondFactor, "Root">, PartCase> = {
  Input: {
    tag: "input",
    scenario: at.enteringTotp,
    props: { autoSubmit: true, defaultValue: "424242" },
    acts: "input",
    around: (part) => <SecondFactor.Form>{part}</SecondFactor.Form>,
  },
  Description: { tag: "p", scenario: at.enteringTotp },
  Error: { tag: "p", scenario: at.enteringCodeIncorrect },
  Factor: { tag: "button", scenario: at.enteringTotp, props: { factor: "backup_code" }, acts: "click" },
  Factors: { tag: "ul", scenario: at.enteringTotp },
  Form: {
    tag: "form",
    scenario: at.enteringTotp,
    props: { children: <SecondFactor.Input defaultValue="424242" /> },
    acts: "submit",
  },
  Label: { tag: "label", scenario: at.enteringTotp },
  Notice: { tag: "p", scenario: at.enteringDeviceTrust },
  Panel: { tag: "div", scenario: at.enteringTotp },
  Resend: { tag: "button", scenario: at.enteringPhoneCodeResendAvailable, acts: "click" },
  Retry: { tag: "button", scenario: at.finishingFailed, acts: "click" },
  StartOver: { tag: "button", scenario: at.enteringTotp, acts: "click" },
  Status: { tag: "p", scenario: at.enteringTotp },
  Step: { tag: "div", scenario: at.enteringTotp, props: { status: "entering" } },
  Submit: { tag: "button", scenario: at.enteringTotp },
  Suggestion: { tag: "button", scenario: at.enteringSuggestion, acts: "click" },
};

const before = passwordSignInScenarios;
const passwordSignInParts: Record<Exclude<keyof typeof PasswordSignIn, "Root">, PartCase> = {
  Error: { tag: "p", scenario: before.enteringThrottled },
  Field: { tag: "div", scenario: before.entering, props: { name: "password" } },
  Form: {
    tag: "form",
    scenario: before.entering,
    props: {
      children: [
        <input key="identifier" name="identifier" defaultValue="ada@example.com" />,
        <input key="password" name="password" defaultValue="correct horse battery" />,
      ],
    },
    acts: "submit",
  },
  Input: { tag: "input", scenario: before.entering, inField: true },
  Label: { tag: "label", scenario: before.entering, inField: true },
  Panel: { tag: "div", scenario: before.entering },
  Resume: { tag: "button", scenario: before.enteringExistingSession, acts: "click" },
  Retry: { tag: "button", scenario: before.finishingFailed, acts: "click" },
  SignOut: { tag: "button", scenario: before.enteringExistingSession, acts: "click" },
  StartOver: { tag: "button", scenario: before.unsupported, acts: "click" },
  Status: { tag: "p", scenario: before.entering },
  Step: { tag: "div", scenario: before.entering, props: { status: ["entering", "submitting"] } },
  Submit: { tag: "button", scenario: before.entering },
};

const enrolling = totpEnrollmentScenarios;
const totpEnrollmentParts: Record<Exclude<keyof typeof TotpEnrollment, "Root">, PartCase> = {
  Cancel: { tag: "button", scenario: enrolling.entering, acts: "click" },
  Input: {
    tag: "input",
    scenario: enrolling.entering,
    props: { autoSubmit: true, defaultValue: "424242" },
    acts: "input",
    around: (part) => <TotpEnrollment.Form>{part}</TotpEnrollment.Form>,
  },
  Codes: { tag: "div", scenario: enrolling.saving },
  Confirm: { tag: "button", scenario: enrolling.confirming, acts: "click" },
  Confirmation: { tag: "p", scenario: enrolling.confirming },
  CopySecret: { tag: "button", scenario: enrolling.entering },
  Description: { tag: "p", scenario: enrolling.entering },
  Disable: { tag: "button", scenario: enrolling.enabled, acts: "click" },
  Error: { tag: "p", scenario: enrolling.enteringCodeIncorrect },
  Form: {
    tag: "form",
    scenario: enrolling.entering,
    props: { children: <TotpEnrollment.Input defaultValue="424242" /> },
    acts: "submit",
  },
  Introduction: { tag: "p", scenario: enrolling.disabled },
  Label: { tag: "label", scenario: enrolling.entering },
  Link: { tag: "a", scenario: enrolling.entering },
  Panel: { tag: "div", scenario: enrolling.entering },
  QrCode: { tag: "div", scenario: enrolling.entering },
  StartOver: { tag: "button", scenario: enrolling.entering, acts: "click" },
  Retry: { tag: "button", scenario: enrolling.unavailable },
  Secret: { tag: "code", scenario: enrolling.entering },
  Start: { tag: "button", scenario: enrolling.disabled, acts: "click" },
  Status: { tag: "p", scenario: enrolling.entering },
  Step: { tag: "div", scenario: enrolling.entering, props: { status: ["entering", "verifying"] } },
  Submit: { tag: "button", scenario: enrolling.entering },
  Toggle: { tag: "button", scenario: enrolling.entering, root: { format: "qr" }, acts: "click" },
};

const codes = backupCodesScenarios;
const backupCodesParts: Record<Exclude<keyof typeof BackupCodes, "Root">, PartCase> = {
  Cancel: { tag: "button", scenario: codes.confirming, acts: "click" },
  Confirm: { tag: "button", scenario: codes.confirming, acts: "click" },
  Confirmation: { tag: "p", scenario: codes.confirming },
  Copy: { tag: "button", scenario: codes.saving },
  Description: { tag: "p", scenario: codes.saving },
  Download: { tag: "button", scenario: codes.saving },
  Error: { tag: "p", scenario: codes.readyFailed },
  Finish: { tag: "button", scenario: codes.saving },
  Form: { tag: "form", scenario: codes.saving, acts: "submit" },
  Generate: { tag: "button", scenario: codes.ready, acts: "click" },
  Introduction: { tag: "p", scenario: codes.ready },
  Label: { tag: "label", scenario: codes.saving },
  List: { tag: "ol", scenario: codes.saving },
  Panel: { tag: "div", scenario: codes.saving },
  Print: { tag: "button", scenario: codes.saving },
  Retry: { tag: "button", scenario: codes.unavailable },
  Saved: { tag: "input", scenario: codes.saving },
  Status: { tag: "p", scenario: codes.ready },
  Step: { tag: "div", scenario: codes.saving, props: { status: "saving" } },
};

/** Inside the row of each number of a group. */
export const inRows =
  (group: PhoneGroup) =>
  (part: ReactNode): ReactNode => (
    <MfaPhones.List group={group}>
      {(phone) => (
        <MfaPhones.Phone key={phone.id} phone={phone}>
          {part}
        </MfaPhones.Phone>
      )}
    </MfaPhones.List>
  );
const reserved = { owner: "Phone", around: inRows("reserved") };
const available = { owner: "Phone", around: inRows("available") };
const unverified = { owner: "Phone", around: inRows("unverified") };
const phone: MfaPhone = {
  id: "idn_home",
  phoneNumber: "+15005550006",
  group: "reserved",
  isDefault: true,
  lastFactor: true,
  pending: null,
  confirming: null,
  error: null,
  verify: null,
  reserve: null,
  makeDefault: null,
  unreserve: () => {},
  destroy: () => {},
  confirm: null,
  cancel: null,
};

const phones = mfaPhonesScenarios;
const mfaPhonesParts: Record<Exclude<keyof typeof MfaPhones, "Root">, PartCase> = {
  Add: { tag: "button", scenario: phones.listingOne, acts: "click" },
  // Inside a Phone, Cancel and Error are the row's: tests/components/mfa-phones.test.tsx has both.
  Cancel: { tag: "button", scenario: phones.adding, acts: "click" },
  Input: {
    tag: "input",
    scenario: phones.entering,
    props: { autoSubmit: true, defaultValue: "424242" },
    acts: "input",
    around: (part) => <MfaPhones.Form>{part}</MfaPhones.Form>,
  },
  Codes: { tag: "div", scenario: phones.saving },
  Confirm: { tag: "button", scenario: phones.listingConfirmDestroy, acts: "click", ...available },
  Confirmation: { tag: "p", scenario: phones.listingConfirmDestroy, ...available },
  Default: { tag: "span", scenario: phones.listingOne, ...reserved },
  Description: { tag: "p", scenario: phones.entering },
  Destroy: { tag: "button", scenario: phones.listingOne, acts: "click", ...reserved },
  Empty: { tag: "p", scenario: phones.listingEmpty },
  Error: { tag: "p", scenario: phones.addingInvalid },
  Form: {
    tag: "form",
    scenario: phones.adding,
    props: { children: <MfaPhones.NumberInput defaultValue="+15005550009" /> },
    acts: "submit",
  },
  GroupLabel: { tag: "p", scenario: phones.listingOne, props: { group: "reserved" } },
  Label: { tag: "label", scenario: phones.adding },
  List: { tag: "ul", scenario: phones.listingOne, props: { group: "reserved" } },
  MakeDefault: { tag: "button", scenario: phones.listingMany, acts: "click", ...reserved },
  Number: { tag: "span", scenario: phones.listingOne, ...reserved },
  NumberInput: { tag: "input", scenario: phones.adding },
  Panel: { tag: "div", scenario: phones.listingOne },
  Phone: { tag: "li", scenario: phones.listingOne, props: { phone } },
  Resend: { tag: "button", scenario: phones.enteringResendAvailable, acts: "click" },
  Reserve: { tag: "button", scenario: phones.listingMany, acts: "click", ...available },
  Retry: { tag: "button", scenario: phones.reservingFailed, acts: "click" },
  Status: { tag: "p", scenario: phones.listingOne },
  Step: { tag: "div", scenario: phones.adding, props: { status: ["adding", "creating"] } },
  Submit: { tag: "button", scenario: phones.adding },
  Unreserve: { tag: "button", scenario: phones.listingOne, acts: "click", ...reserved },
  Verify: { tag: "button", scenario: phones.listingMany, acts: "click", ...unverified },
};

const verifying = reverificationScenarios;
const reverificationParts: Record<Exclude<keyof typeof Reverification, "Root">, PartCase> = {
  Cancel: { tag: "button", scenario: verifying.enteringTotp, acts: "click" },
  Description: { tag: "p", scenario: verifying.enteringTotp },
  Error: { tag: "p", scenario: verifying.enteringTotpIncorrect },
  Factor: {
    tag: "button",
    scenario: verifying.enteringTotp,
    props: { factor: "backup_code" },
    acts: "click",
  },
  Factors: { tag: "ul", scenario: verifying.enteringTotp },
  Form: {
    tag: "form",
    scenario: verifying.enteringTotp,
    props: { children: <Reverification.Input defaultValue="424242" /> },
    acts: "submit",
  },
  Input: {
    tag: "input",
    scenario: verifying.enteringTotp,
    props: { autoSubmit: true, defaultValue: "424242" },
    acts: "input",
    around: (part) => <Reverification.Form>{part}</Reverification.Form>,
  },
  Introduction: { tag: "p", scenario: verifying.enteringPassword },
  Label: { tag: "label", scenario: verifying.enteringPassword },
  Panel: { tag: "div", scenario: verifying.enteringPassword },
  Resend: { tag: "button", scenario: verifying.enteringPhoneCode },
  Retry: { tag: "button", scenario: verifying.failed, acts: "click" },
  Status: { tag: "p", scenario: verifying.enteringPassword },
  Step: { tag: "div", scenario: verifying.enteringPassword, props: { status: ["entering", "verifying"] } },
  Submit: { tag: "button", scenario: verifying.enteringPassword },
};

const settingUp = mfaSetupScenarios;
const mfaSetupParts: Record<Exclude<keyof typeof MfaSetup, "Root">, PartCase> = {
  Cancel: { tag: "button", scenario: settingUp.enrollingTotp, acts: "click" },
  Enrollment: { tag: "div", scenario: settingUp.enrollingTotp, props: { method: "totp" } },
  Error: { tag: "p", scenario: settingUp.choosingSignOutFailed },
  Introduction: { tag: "p", scenario: settingUp.choosing },
  Method: { tag: "button", scenario: settingUp.choosing, props: { method: "totp" }, acts: "click" },
  Methods: { tag: "ul", scenario: settingUp.choosing },
  Panel: { tag: "div", scenario: settingUp.choosing },
  Retry: { tag: "button", scenario: settingUp.finishingFailed, acts: "click" },
  SignOut: { tag: "button", scenario: settingUp.choosing, acts: "click" },
  Status: { tag: "p", scenario: settingUp.choosing },
  Step: { tag: "div", scenario: settingUp.choosing, props: { status: ["choosing", "enrolling"] } },
};

/** Every namespace, with a case for each of its parts but Root. */
export const namespaces: readonly NamespaceCase[] = [
  { name: "SecondFactor", scope: "second-factor", parts: SecondFactor, cases: secondFactorParts },
  { name: "PasswordSignIn", scope: "password-sign-in", parts: PasswordSignIn, cases: passwordSignInParts },
  { name: "TotpEnrollment", scope: "totp-enrollment", parts: TotpEnrollment, cases: totpEnrollmentParts },
  { name: "BackupCodes", scope: "backup-codes", parts: BackupCodes, cases: backupCodesParts },
  { name: "MfaPhones", scope: "mfa-phones", parts: MfaPhones, cases: mfaPhonesParts },
  { name: "Reverification", scope: "reverification", parts: Reverification, cases: reverificationParts },
  { name: "MfaSetup", scope: "mfa-setup", parts: MfaSetup, cases: mfaSetupParts },
];

/** A namespace as the conformance tests render it. */
export interface NamespaceCase {
  readonly name: string;
  /** Its `data-scope`. */
  readonly scope: string;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly cases: Readonly<Record<string, PartCase>>;
}
