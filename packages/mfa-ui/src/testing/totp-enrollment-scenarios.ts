import type { MfaClient } from "../clerk/mfa-client.js";
import { totpEnrollmentController } from "../flows/totp-enrollment/controller.js";
import type { TotpEnrollmentFlow } from "../flows/totp-enrollment/result.js";
import * as failures from "./failures.js";
import type { FakeCall, FakeFailure } from "./fake-answers.js";
import type { FakeMfaClient, Scenario } from "./fake-mfa-client.js";

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
  starting: { ...signedIn, answers: { createTOTP: "pending" }, act: (client) => take(client, "start") },
  entering: { ...signedIn, act: (client) => take(client, "start") },
  enteringCodeIncorrect: { ...signedIn, act: (client) => enter(client, "000000") },
  enteringThrottled: codeFails(failures.throttled),
  enteringLocked: codeFails(failures.locked),
  enteringNetwork: codeFails("unreachable"),
  enteringOffline: codeFails("offline"),
  enteringUnavailable: codeFails(failures.serverError),
  enteringRestartFailed: {
    ...signedIn,
    act: async (client) => {
      await take(client, "start");
      client.clerk.answer("createTOTP", "unreachable");
      await take(client, "restart");
    },
  },
  verifying: {
    ...signedIn,
    answers: { verifyTOTP: "pending" },
    act: (client) => enter(client, rightCode),
  },
  saving: { ...signedIn, act: (client) => enter(client, rightCode) },
  enabled,
  enabledEnrolled: {
    signedIn: "here",
    user: { issuesBackupCodes: false },
    act: (client) => enter(client, rightCode),
  },
  enabledDisableFailed: disableFails("unreachable"),
  enabledLastFactor: disableFails(failures.lastFactor),
  enabledReverificationRequired: disableFails(failures.reverificationRequired),
  confirming: { ...alsoPhone, act: (client) => take(client, "disable") },
  confirmingLastFactor: { ...enabled, act: (client) => take(client, "disable") },
  disabling: {
    ...enabled,
    answers: { disableTOTP: "pending" },
    act: (client) => take(client, "disable", "confirm"),
  },
} satisfies Record<string, Scenario>;

type Answer = "unreachable" | "offline" | FakeFailure;

function fails(call: FakeCall, answer: Answer): Pick<Scenario, "answers"> {
  return { answers: { [call]: answer } };
}

function startFails(answer: Answer): Scenario {
  return { ...signedIn, ...fails("createTOTP", answer), act: (client) => take(client, "start") };
}

function codeFails(answer: Answer): Scenario {
  return { ...signedIn, ...fails("verifyTOTP", answer), act: (client) => enter(client, rightCode) };
}

function disableFails(answer: Answer): Scenario {
  return { ...enabled, ...fails("disableTOTP", answer), act: (client) => take(client, "disable", "confirm") };
}

const rightCode = "424242";

type Act = "start" | "restart" | "disable" | "confirm";

/** Does one thing after the other, each as soon as it can be done. */
async function take(client: MfaClient, ...acts: readonly Act[]): Promise<void> {
  for (const name of acts) {
    const flow = read(client);
    const act = (flow as Partial<Record<Act, () => void>>)[name];
    act?.();
    await answered();
  }
}

async function enter(client: FakeMfaClient, code: string): Promise<void> {
  await take(client, "start");
  const flow = read(client);
  if (flow.status === "entering") flow.submit(code);
  await answered();
}

function read(client: MfaClient): TotpEnrollmentFlow {
  return totpEnrollmentController(client).getFlow();
}

// The fake answers in microtasks.
function answered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
