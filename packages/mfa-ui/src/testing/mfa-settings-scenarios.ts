import { backupCodesController } from "../flows/backup-codes/controller.js";
import { mfaPhonesController } from "../flows/mfa-phones/controller.js";
import type { MfaPhonesFlow } from "../flows/mfa-phones/result.js";
import { totpEnrollmentController } from "../flows/totp-enrollment/controller.js";
import type { TotpEnrollmentFlow } from "../flows/totp-enrollment/result.js";
import { answers, createActs } from "./account-acts.js";
import * as failures from "./failures.js";
import type { FakeMfaClient, Scenario } from "./fake-mfa-client.js";
import type { FakePhone } from "./fake-user.js";

const home: FakePhone = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
const work: FakePhone = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };

const off = { signedIn: "here" } satisfies Scenario;
const totpOnly = { signedIn: "here", user: { totp: true, hasBackupCodes: true } } satisfies Scenario;
const everything = {
  signedIn: "here",
  user: { totp: true, phones: [home, work], hasBackupCodes: true },
} satisfies Scenario;
const typed = "+1 (500) 555-0009";
const rightCode = "424242";

const takeTotp = createActs(totpEnrollmentController);
const takePhones = createActs(mfaPhonesController);
const takeCodes = createActs(backupCodesController);

/** One scenario for each thing that can be seen of the settings page, by name. The flows on it have scenarios of their own. */
export const mfaSettingsScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: {},
  off,
  totpOnly,
  phoneOnly: { signedIn: "here", user: { phones: [home], hasBackupCodes: true } },
  withoutBackupCodes: { signedIn: "here", user: { totp: true, phones: [home] } },
  everything,
  enrolling: { ...off, act: (client) => takeTotp(client, "start") },
  saving: { ...off, act: (client) => takeTotp(client, "start", enter) },
  addingPhone: { ...totpOnly, act: (client) => takePhones(client, "add", submitNumber) },
  savingPhone: { ...off, act: (client) => takePhones(client, "add", submitNumber, enter) },
  savingNewCodes: { ...everything, act: (client) => takeCodes(client, "generate", "confirm") },
  confirmingLastFactor: { ...totpOnly, act: (client) => takeTotp(client, "disable") },
  lastFactorRefused: {
    ...totpOnly,
    ...answers("disableTOTP", failures.lastFactor),
    act: (client) => takeTotp(client, "disable", "confirm"),
  },
  turnedOff: { ...totpOnly, act: (client) => takeTotp(client, "disable", "confirm") },
  severalAtOnce: { ...everything, act: begin },
} satisfies Record<string, Scenario>;

function submitNumber(flow: MfaPhonesFlow): void {
  if (flow.status === "adding") flow.submit(typed);
}

function enter(flow: TotpEnrollmentFlow | MfaPhonesFlow): void {
  if (flow.status === "entering") flow.submit(rightCode);
}

// Each flow goes its own way: none waits for another.
async function begin(client: FakeMfaClient): Promise<void> {
  await takeTotp(client, "disable");
  await takePhones(client, "add");
  await takeCodes(client, "generate");
}
