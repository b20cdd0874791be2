import type { ClerkFactorLike } from "../clerk/clerk-like.js";
import type { MfaClient } from "../clerk/mfa-client.js";
import { secondFactorController } from "../flows/second-factor/controller.js";
import * as failures from "./failures.js";
import type { FakeFailure } from "./fake-answers.js";
import type { Scenario } from "./fake-mfa-client.js";

const totp: ClerkFactorLike = { strategy: "totp" };
const backupCode: ClerkFactorLike = { strategy: "backup_code" };
const email: ClerkFactorLike = {
  strategy: "email_code",
  emailAddressId: "idn_email",
  safeIdentifier: "a**@example.com",
};
const phone: ClerkFactorLike = {
  strategy: "phone_code",
  phoneNumberId: "idn_home",
  safeIdentifier: "+49 *** ****23",
  default: true,
};
const otherPhone: ClerkFactorLike = {
  strategy: "phone_code",
  phoneNumberId: "idn_work",
  safeIdentifier: "+1 *** ***0199",
};

const atTotp = { signIn: "second-factor" } satisfies Scenario;
const atPhone = {
  signIn: "second-factor",
  user: { secondFactors: [phone, totp, backupCode] },
} satisfies Scenario;

/** One scenario for each thing that can be seen of the second-factor flow, by name. */
export const secondFactorScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: {},
  enteringTotp: atTotp,
  enteringPhoneCode: { signIn: "second-factor", user: { secondFactors: [phone, backupCode] } },
  enteringPhoneCodeResendAvailable: {
    signIn: "second-factor",
    user: { secondFactors: [phone, backupCode] },
    sent: "phone_code",
  },
  enteringResending: {
    signIn: "second-factor",
    user: { secondFactors: [phone, backupCode] },
    sent: "phone_code",
    answers: { prepareSecondFactor: "pending" },
    act: resend,
  },
  enteringResendFailed: {
    signIn: "second-factor",
    user: { secondFactors: [phone, backupCode] },
    sent: "phone_code",
    answers: { prepareSecondFactor: failures.throttled },
    act: resend,
  },
  enteringEmailCode: { signIn: "second-factor", user: { secondFactors: [email] } },
  enteringBackupCode: { ...atTotp, act: (client) => choose(client, "backup_code") },
  enteringSeveralPhones: {
    signIn: "second-factor",
    user: { secondFactors: [otherPhone, phone, backupCode] },
  },
  enteringDeviceTrust: {
    signIn: "second-factor",
    user: { secondFactors: [email, phone], deviceTrust: "needs_client_trust" },
    act: (client) => choose(client, "email_code:idn_email"),
  },
  enteringSuggestion: { ...atTotp, act: (client) => submit(client, "a1b2-c3d4") },
  enteringCodeMissing: { ...atTotp, act: (client) => submit(client, "") },
  enteringCodeMalformed: { ...atTotp, act: (client) => submit(client, "42424O") },
  enteringCodeIncorrect: { ...atTotp, act: (client) => submit(client, "000000") },
  enteringLockoutWarning: refused(failures.lockoutWarning),
  enteringCodeExpired: refused(failures.codeExpired),
  enteringTooManyAttempts: refused(failures.tooManyAttempts),
  enteringThrottled: refused(failures.throttled),
  enteringLocked: refused(failures.locked),
  enteringSignedOut: refused(failures.signedOut),
  enteringNetwork: {
    ...atTotp,
    answers: { attemptSecondFactor: "unreachable" },
    act: (client) => submit(client, "424242"),
  },
  enteringOffline: {
    ...atTotp,
    answers: { attemptSecondFactor: "offline" },
    act: (client) => submit(client, "424242"),
  },
  enteringUnavailable: refused(failures.serverError),
  sending: {
    ...atPhone,
    user: { secondFactors: [phone, backupCode] },
    answers: { prepareSecondFactor: "pending" },
  },
  choosing: {
    ...atPhone,
    user: { secondFactors: [phone, otherPhone, email, backupCode] },
    act: leaveOpen,
  },
  choosingSendFailed: {
    signIn: "second-factor",
    user: { secondFactors: [phone, backupCode] },
    answers: { prepareSecondFactor: "unreachable" },
  },
  choosingThrottled: {
    signIn: "second-factor",
    user: { secondFactors: [phone] },
    answers: { prepareSecondFactor: failures.throttled },
  },
  verifying: {
    ...atTotp,
    answers: { attemptSecondFactor: "pending" },
    act: (client) => submit(client, "424242"),
  },
  finishing: { ...atTotp, answers: { setActive: "pending" }, act: (client) => submit(client, "424242") },
  finishingFailed: {
    ...atTotp,
    answers: { setActive: "unreachable" },
    act: (client) => submit(client, "424242"),
  },
  complete: { ...atTotp, act: (client) => submit(client, "424242") },
  completeWithTask: { ...atTotp, user: { task: "setup-mfa" }, act: (client) => submit(client, "424242") },
  unsupported: {
    signIn: "second-factor",
    user: { secondFactors: [{ strategy: "passkey" }, { strategy: "email_link" }] },
  },
} satisfies Record<string, Scenario>;

function refused(failure: FakeFailure): Scenario {
  return { ...atTotp, answers: { attemptSecondFactor: failure }, act: (client) => submit(client, "123456") };
}

function submit(client: MfaClient, code: string): void {
  const flow = secondFactorController(client).getFlow();
  if (flow.status === "entering") flow.submit(code);
}

// A form takes the first factor when it arrives. One that leaves the choice to the person was there before it.
function leaveOpen(client: MfaClient): void {
  const { attach, getFlow } = secondFactorController(client);
  const detach = attach(() => ({ initialFactor: null }));
  getFlow();
  detach();
}

function choose(client: MfaClient, id: string): void {
  const flow = secondFactorController(client).getFlow();
  if ("choose" in flow) flow.choose(id);
}

function resend(client: MfaClient): void {
  const flow = secondFactorController(client).getFlow();
  if (flow.status === "entering") flow.resend?.send();
}
