import { backupCodesController } from "../flows/backup-codes/controller.js";
import { answers, createActs, type Failing } from "./account-acts.js";
import * as failures from "./failures.js";
import type { Scenario } from "./fake-mfa-client.js";

const none = { signedIn: "here", user: { totp: true } } satisfies Scenario;
const some = { signedIn: "here", user: { totp: true, hasBackupCodes: true } } satisfies Scenario;

/** One scenario for each thing that can be seen of backup codes, by name. */
export const backupCodesScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: {},
  ready: none,
  readyEnabled: some,
  readyUnavailable: { signedIn: "here" },
  readySaved: { ...none, act: (client) => take(client, "generate", "finish") },
  readyFailed: fails("unreachable"),
  readyFailedOffline: fails("offline"),
  readyFailedUnavailable: fails(failures.serverError),
  readyFailedThrottled: fails(failures.throttled),
  readyFailedNotAllowed: fails(failures.featureOff),
  readyFailedReverificationRequired: fails(failures.reverificationRequired),
  readyFailedEnabled: {
    ...some,
    ...answers("createBackupCode", "unreachable"),
    act: (client) => take(client, "generate", "confirm"),
  },
  confirming: { ...some, act: (client) => take(client, "generate") },
  generating: {
    ...none,
    ...answers("createBackupCode", "pending"),
    act: (client) => take(client, "generate"),
  },
  generatingAgain: {
    ...some,
    ...answers("createBackupCode", "pending"),
    act: (client) => take(client, "generate", "confirm"),
  },
  saving: { ...none, act: (client) => take(client, "generate") },
} satisfies Record<string, Scenario>;

const take = createActs(backupCodesController);

function fails(answer: Failing): Scenario {
  return { ...none, ...answers("createBackupCode", answer), act: (client) => take(client, "generate") };
}
