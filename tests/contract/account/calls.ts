import type { FakeCall } from "mfa-ui/testing";
import type { ChangeOutcome } from "../../../packages/mfa-ui/src/clerk/outcome.js";
import { type Account, type AccountWorldOptions, freeNumber, otherNumber, phoneId } from "./world.js";

/** A call, and where it is legal. */
export interface Called {
  readonly name: string;
  readonly call: FakeCall;
  readonly options: AccountWorldOptions;
  /** What has to happen before. */
  readonly before?: (opened: Account) => Promise<unknown>;
  readonly run: (opened: Account) => Promise<ChangeOutcome<unknown>>;
}

const app = { totp: true, backupCodes: true };
const reserved = { number: freeNumber, reserved: true, default: true };
const unverified = { phones: [{ number: freeNumber, verified: false }] };

/** Each call that changes an account. */
export const everyCall: readonly Called[] = [
  { name: "totp.create", call: "createTOTP", options: {}, run: ({ totp }) => totp.create() },
  {
    name: "totp.verify",
    call: "verifyTOTP",
    options: {},
    before: ({ totp }) => totp.create(),
    run: ({ totp, world }) => totp.verify(world.totp()),
  },
  { name: "totp.disable", call: "disableTOTP", options: app, run: ({ totp }) => totp.disable() },
  {
    name: "backupCodes.create",
    call: "createBackupCode",
    options: app,
    run: ({ backupCodes }) => backupCodes.create(),
  },
  {
    name: "phones.create",
    call: "createPhoneNumber",
    options: {},
    run: ({ phones }) => phones.create(freeNumber),
  },
  {
    name: "phones.prepare",
    call: "prepareVerification",
    options: unverified,
    run: (opened) => opened.phones.prepare(phoneId(opened)),
  },
  {
    name: "phones.attempt",
    call: "attemptVerification",
    options: unverified,
    before: (opened) => opened.phones.prepare(phoneId(opened)),
    run: (opened) => opened.phones.attempt(phoneId(opened), opened.world.sms(phoneId(opened))),
  },
  {
    name: "phones.setReserved(true)",
    call: "setReservedForSecondFactor",
    options: { phones: [{ number: freeNumber }] },
    run: (opened) => opened.phones.setReserved(phoneId(opened), true),
  },
  {
    name: "phones.setReserved(false)",
    call: "setReservedForSecondFactor",
    options: { ...app, phones: [reserved] },
    run: (opened) => opened.phones.setReserved(phoneId(opened), false),
  },
  {
    name: "phones.makeDefault",
    call: "makeDefaultSecondFactor",
    options: { phones: [reserved, { number: otherNumber, reserved: true }] },
    run: (opened) => opened.phones.makeDefault(phoneId(opened, 1)),
  },
  {
    name: "phones.destroy",
    call: "destroy",
    options: { phones: [reserved] },
    run: (opened) => opened.phones.destroy(phoneId(opened)),
  },
];
