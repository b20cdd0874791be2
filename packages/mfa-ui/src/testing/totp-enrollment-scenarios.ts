import { totpEnrollmentController } from "../flows/totp-enrollment/controller.js";
import type { TotpEnrollmentFlow } from "../flows/totp-enrollment/result.js";
import { answers, createActs, type Failing } from "./account-acts.js";
import * as failures from "./failures.js";
import type { Scenario } from "./fake-mfa-client.js";

const signedIn = { signedIn: "here" } satisfies Scenario;
const enabled = { signedIn: "here", user: { totp: true, hasBackupCodes: true } } satisfies Scenario;
const alsoPhone = {
  signedIn: "here",
  user: {
    totp: true,
    hasBackupCodes: true,
    phones: [{ id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true }],
  },
} satisfies Scenario;

/** One scenario for each thing that can be seen of the authenticator app's enrolment, by name. */
export const totpEnrollmentScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: {},
  disabled: signedIn,
  disabledStartFailed: startFails("unreachable"),
  disabledStartOffline: startFails("offline"),
  disabledStartUnavailable: startFails(failures.serverError),
  disabledStartThrottled: startFails(failures.throttled),
  disabledNotAllowed: startFails(failures.featureOff),
  disabledReverificationRequired: startFails(failures.reverificationRequired),
  disabledRemoved: { ...enabled, act: (client) => take(client, "disable", "confirm") },
  starting: { ...signedIn, ...answers("createTOTP", "pending"), act: (client) => take(client, "start") },
  entering: { ...signedIn, act: (client) => take(client, "start") },
  enteringCodeMalformed: { ...signedIn, act: (client) => take(client, "start", enter("42424O")) },
  enteringCodeIncorrect: { ...signedIn, act: (client) => take(client, "start", enter("000000")) },
  enteringThrottled: codeFails(failures.throttled),
  enteringLocked: codeFails(failures.locked),
  enteringNetwork: codeFails("unreachable"),
  enteringOffline: codeFails("offline"),
  enteringUnavailable: codeFails(failures.serverError),
  enteringStartOverFailed: {
    ...signedIn,
    act: async (client) => {
      await take(client, "start");
      client.clerk.answer("createTOTP", "unreachable");
      await take(client, "startOver");
    },
  },
  verifying: {
    ...signedIn,
    ...answers("verifyTOTP", "pending"),
    act: (client) => take(client, "start", enter(rightCode)),
  },
  saving: { ...signedIn, act: (client) => take(client, "start", enter(rightCode)) },
  enabled,
  enabledEnrolled: {
    signedIn: "here",
    user: { issuesBackupCodes: false },
    act: (client) => take(client, "start", enter(rightCode)),
  },
  enabledDisableFailed: disableFails("unreachable"),
  enabledLastFactor: disableFails(failures.lastFactor),
  enabledReverificationRequired: disableFails(failures.reverificationRequired),
  confirming: { ...alsoPhone, act: (client) => take(client, "disable") },
  confirmingLastFactor: { ...enabled, act: (client) => take(client, "disable") },
  disabling: {
    ...enabled,
    ...answers("disableTOTP", "pending"),
    act: (client) => take(client, "disable", "confirm"),
  },
} satisfies Record<string, Scenario>;

const take = createActs(totpEnrollmentController);

function startFails(answer: Failing): Scenario {
  return { ...signedIn, ...answers("createTOTP", answer), act: (client) => take(client, "start") };
}

function codeFails(answer: Failing): Scenario {
  return {
    ...signedIn,
    ...answers("verifyTOTP", answer),
    act: (client) => take(client, "start", enter(rightCode)),
  };
}

function disableFails(answer: Failing): Scenario {
  return {
    ...enabled,
    ...answers("disableTOTP", answer),
    act: (client) => take(client, "disable", "confirm"),
  };
}

const rightCode = "424242";

function enter(code: string): (flow: TotpEnrollmentFlow) => void {
  return (flow) => {
    if (flow.status === "entering") flow.submit(code);
  };
}
