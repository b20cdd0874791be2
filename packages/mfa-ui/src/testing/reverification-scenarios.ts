import { stepUpGroup } from "../clerk/clerk-step-up.js";
import { reverificationController } from "../flows/reverification/controller.js";
import type { ReverificationFlow } from "../flows/reverification/result.js";
import { totpEnrollmentController } from "../flows/totp-enrollment/controller.js";
import { answers, createActs, type Failing } from "./account-acts.js";
import * as failures from "./failures.js";
import type { FakeCall } from "./fake-answers.js";
import { type FakeMfaClient, fakeUser, type Scenario } from "./fake-mfa-client.js";

const withoutMfa = { signedIn: "here", stepUp: true } satisfies Scenario;
const withMfa = {
  signedIn: "here",
  stepUp: true,
  user: {
    totp: true,
    hasBackupCodes: true,
    phones: [{ id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true }],
  },
} satisfies Scenario;

const take = createActs<ReverificationFlow>((client) => ({
  getFlow: () => reverificationController(client).getFlow().flow,
}));

/** One scenario for each thing that can be seen of the step-up, by name. A change of the authenticator app asks for it. */
export const reverificationScenarios = {
  idle: { signedIn: "here" },
  starting: { ...withoutMfa, ...answers("startVerification", "pending"), act: ask },
  failed: startFails("unreachable"),
  failedOffline: startFails("offline"),
  failedThrottled: startFails(failures.throttled),
  enteringPassword: { ...withoutMfa, act: ask },
  enteringPasswordIncorrect: { ...withoutMfa, act: (client) => submit(client, "wrong") },
  enteringEmailCode: { ...withoutMfa, act: (client) => choose(client, "email_code:idn_email") },
  enteringTotp: { ...withMfa, act: ask },
  enteringTotpMalformed: { ...withMfa, act: (client) => submit(client, "42424O") },
  enteringTotpIncorrect: { ...withMfa, act: (client) => submit(client, "000000") },
  enteringPhoneCode: { ...withMfa, act: (client) => choose(client, "phone_code:idn_home") },
  enteringResending: {
    ...withMfa,
    act: async (client) => {
      await choose(client, "phone_code:idn_home");
      client.advance(31_000);
      client.clerk.answer("prepareSecondFactorVerification", "pending");
      await take(client, (flow) => flow.status === "entering" && flow.resend?.send());
    },
  },
  enteringBackupCode: { ...withMfa, act: (client) => choose(client, "backup_code") },
  enteringLocked: attemptFails(failures.locked),
  enteringLockoutWarning: attemptFails(failures.lockoutWarning),
  enteringThrottled: attemptFails(failures.throttled),
  enteringNetwork: attemptFails("unreachable"),
  enteringOffline: attemptFails("offline"),
  enteringTooManyAttempts: attemptFails(failures.tooManyAttempts),
  enteringCodeExpired: {
    ...withMfa,
    ...answers("attemptSecondFactorVerification", failures.codeExpired),
    act: async (client) => {
      await choose(client, "phone_code:idn_home");
      await take(client, enter(fakeUser.code));
    },
  },
  failedConflict: {
    ...withMfa,
    ...answers("attemptSecondFactorVerification", failures.verificationMissing),
    act: (client) => submit(client, fakeUser.code),
  },
  sending: {
    ...withMfa,
    ...answers("prepareSecondFactorVerification", "pending"),
    act: (client) => choose(client, "phone_code:idn_home"),
  },
  choosingSendFailed: {
    ...withMfa,
    ...answers("prepareSecondFactorVerification", "unreachable"),
    act: (client) => choose(client, "phone_code:idn_home"),
  },
  verifying: {
    ...withMfa,
    ...answers("attemptSecondFactorVerification", "pending"),
    act: (client) => submit(client, fakeUser.code),
  },
  unsupported: {
    ...withoutMfa,
    user: { firstFactors: [{ strategy: "passkey" }] },
    act: ask,
  },
} satisfies Record<string, Scenario>;

function startFails(answer: Failing): Scenario {
  return { ...withoutMfa, ...answers("startVerification", answer), act: ask };
}

function attemptFails(answer: Failing): Scenario {
  const call: FakeCall = "attemptSecondFactorVerification";
  return { ...withMfa, ...answers(call, answer), act: (client) => submit(client, fakeUser.code) };
}

/** Asks for a change that needs a step-up, at a place that shows it. */
async function ask(client: FakeMfaClient): Promise<void> {
  // A story's own place is mounted later, and takes the request over.
  client.group(stepUpGroup).mount({ owner: "app" });
  reverificationController(client).subscribe(() => {});
  await act(client, "start");
  await act(client, "disable");
  await act(client, "confirm");
}

function act(client: FakeMfaClient, name: "start" | "disable" | "confirm"): Promise<void> {
  return createActs(totpEnrollmentController)(client, name);
}

async function choose(client: FakeMfaClient, id: string): Promise<void> {
  await ask(client);
  await take(client, (flow) => "choose" in flow && flow.choose(id));
}

async function submit(client: FakeMfaClient, secret: string): Promise<void> {
  await ask(client);
  await take(client, enter(secret));
}

function enter(secret: string): (flow: ReverificationFlow) => void {
  return (flow) => {
    if (flow.status === "entering") flow.submit(secret);
  };
}
