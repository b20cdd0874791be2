import { mfaPhonesController } from "../flows/mfa-phones/controller.js";
import type { MfaPhone, MfaPhonesFlow } from "../flows/mfa-phones/result.js";
import { answers, createActs, type Failing } from "./account-acts.js";
import * as failures from "./failures.js";
import type { FakeCall } from "./fake-answers.js";
import type { FakeMfaClient, Scenario } from "./fake-mfa-client.js";
import type { FakePhone } from "./fake-user.js";

const home: FakePhone = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
const work: FakePhone = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };
const spare: FakePhone = { id: "idn_spare", phoneNumber: "+4915112345678" };
const unverified: FakePhone = { id: "idn_new", phoneNumber: "+819012345678", verified: false };

const signedIn = { signedIn: "here" } satisfies Scenario;
const one = { signedIn: "here", user: { phones: [home], hasBackupCodes: true } } satisfies Scenario;
const many = {
  signedIn: "here",
  user: { phones: [unverified, work, spare, home], totp: true, hasBackupCodes: true },
} satisfies Scenario;
const typed = "+1 (500) 555-0009";
const rightCode = "424242";

const take = createActs<MfaPhonesFlow>(mfaPhonesController);

/** One scenario for each thing that can be seen of the phone numbers, by name. */
export const mfaPhonesScenarios = {
  loading: { status: "loading" },
  unavailable: { status: "error" },
  idle: {},
  listingEmpty: signedIn,
  listingOne: one,
  listingMany: many,
  listingDefaultPending: {
    ...many,
    ...answers("makeDefaultSecondFactor", "pending"),
    act: (client) => onPhone(client, work, "makeDefault"),
  },
  listingReservePending: {
    ...many,
    ...answers("setReservedForSecondFactor", "pending"),
    act: (client) => onPhone(client, spare, "reserve"),
  },
  listingReserved: { ...many, act: (client) => onPhone(client, spare, "reserve") },
  listingDefaultChanged: { ...many, act: (client) => onPhone(client, work, "makeDefault") },
  listingUnreserved: { ...many, act: (client) => onPhone(client, work, "unreserve", "confirm") },
  listingDestroyed: { ...many, act: (client) => onPhone(client, spare, "destroy", "confirm") },
  listingConfirmUnreserve: { ...many, act: (client) => onPhone(client, work, "unreserve") },
  listingConfirmUnreserveLast: { ...one, act: (client) => onPhone(client, home, "unreserve") },
  listingConfirmDestroy: { ...many, act: (client) => onPhone(client, spare, "destroy") },
  listingConfirmDestroyLast: { ...one, act: (client) => onPhone(client, home, "destroy") },
  listingDestroyPending: {
    ...many,
    ...answers("destroy", "pending"),
    act: (client) => onPhone(client, spare, "destroy", "confirm"),
  },
  listingReserveFailed: changeFails("setReservedForSecondFactor", "unreachable", spare, "reserve"),
  listingReserveOffline: changeFails("setReservedForSecondFactor", "offline", spare, "reserve"),
  listingDefaultFailed: changeFails("makeDefaultSecondFactor", failures.serverError, work, "makeDefault"),
  listingDestroyFailed: changeFails("destroy", failures.throttled, spare, "destroy", "confirm"),
  listingLastFactor: changeFails(
    "setReservedForSecondFactor",
    failures.lastFactor,
    work,
    "unreserve",
    "confirm",
  ),
  listingReverificationRequired: changeFails(
    "destroy",
    failures.reverificationRequired,
    spare,
    "destroy",
    "confirm",
  ),
  adding: { ...one, act: (client) => take(client, "add") },
  addingMissing: { ...one, act: (client) => add(client, "") },
  addingInvalid: { ...one, act: (client) => add(client, "12345") },
  addingTaken: { ...one, act: (client) => add(client, "+15005550001") },
  addingReservedAlready: { ...one, act: (client) => add(client, home.phoneNumber) },
  addingCountryUnsupported: addFails(failures.unsupportedCountry),
  addingNetwork: addFails("unreachable"),
  addingOffline: addFails("offline"),
  addingThrottled: addFails(failures.throttled),
  addingReverificationRequired: addFails(failures.reverificationRequired),
  creating: { ...one, ...answers("createPhoneNumber", "pending"), act: (client) => add(client, typed) },
  sending: { ...one, ...answers("prepareVerification", "pending"), act: (client) => add(client, typed) },
  entering: { ...one, act: (client) => add(client, typed) },
  enteringResendAvailable: {
    ...one,
    act: async (client) => {
      await add(client, typed);
      client.advance(31_000);
    },
  },
  enteringResending: {
    ...one,
    act: async (client) => {
      await add(client, typed);
      client.advance(31_000);
      client.clerk.answer("prepareVerification", "pending");
      await take(client, resend);
    },
  },
  enteringSendFailed: {
    ...one,
    ...answers("prepareVerification", "unreachable"),
    act: (client) => add(client, typed),
  },
  enteringSendThrottled: {
    ...one,
    ...answers("prepareVerification", failures.throttled),
    act: (client) => add(client, typed),
  },
  enteringCodeMalformed: { ...one, act: (client) => addAndVerify(client, "42424O") },
  enteringCodeIncorrect: { ...one, act: (client) => addAndVerify(client, "000000") },
  enteringCodeExpired: codeFails(failures.codeExpired),
  enteringTooManyAttempts: codeFails(failures.tooManyAttempts),
  enteringNetwork: codeFails("unreachable"),
  enteringOffline: codeFails("offline"),
  verifying: {
    ...one,
    ...answers("attemptVerification", "pending"),
    act: (client) => addAndVerify(client, rightCode),
  },
  reserving: {
    ...one,
    ...answers("setReservedForSecondFactor", "pending"),
    act: (client) => addAndVerify(client, rightCode),
  },
  reservingFailed: {
    ...one,
    ...answers("setReservedForSecondFactor", "unreachable"),
    act: (client) => addAndVerify(client, rightCode),
  },
  listingAdded: { ...one, act: (client) => addAndVerify(client, rightCode) },
  saving: { ...signedIn, act: (client) => addAndVerify(client, rightCode) },
} satisfies Record<string, Scenario>;

type RowAct = "reserve" | "makeDefault" | "unreserve" | "destroy" | "confirm" | "verify";

function onPhone(client: FakeMfaClient, { id }: FakePhone, ...acts: readonly RowAct[]): Promise<void> {
  return take(client, ...acts.map((name) => (flow: MfaPhonesFlow) => rowOf(flow, id)?.[name]?.()));
}

function rowOf(flow: MfaPhonesFlow, id: string): MfaPhone | undefined {
  return "phones" in flow ? flow.phones.find((phone) => phone.id === id) : undefined;
}

function changeFails(call: FakeCall, answer: Failing, phone: FakePhone, ...acts: RowAct[]): Scenario {
  return { ...many, ...answers(call, answer), act: (client) => onPhone(client, phone, ...acts) };
}

function addFails(answer: Failing): Scenario {
  return { ...one, ...answers("createPhoneNumber", answer), act: (client) => add(client, typed) };
}

function codeFails(answer: Failing): Scenario {
  return {
    ...one,
    ...answers("attemptVerification", answer),
    act: (client) => addAndVerify(client, rightCode),
  };
}

function add(client: FakeMfaClient, number: string): Promise<void> {
  return take(client, "add", (flow) => flow.status === "adding" && flow.submit(number));
}

async function addAndVerify(client: FakeMfaClient, code: string): Promise<void> {
  await add(client, typed);
  await take(client, (flow) => flow.status === "entering" && flow.submit(code));
}

function resend(flow: MfaPhonesFlow): void {
  if (flow.status === "entering") flow.resend.send();
}
