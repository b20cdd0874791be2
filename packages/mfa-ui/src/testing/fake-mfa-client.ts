import { createMfaClient } from "../clerk/clerk-mfa-client.js";
import type { MfaClient } from "../clerk/mfa-client.js";
import { createFakeClerk, type FakeClerk, type FakeClerkOptions } from "./fake-clerk.js";
import type { FakeUser } from "./fake-user.js";

/** A state to start from, and what the person did there. */
export interface Scenario extends Partial<Omit<FakeClerkOptions, "now" | "user">> {
  /** What differs from {@link fakeUser}. */
  readonly user?: Partial<FakeUser>;
  /** The fixed time, in milliseconds since 1970. @default 2026-01-01T12:00:00Z */
  readonly now?: number;
  /** Brings the flows of the client to the state. */
  readonly act?: (client: FakeMfaClient) => Promise<void> | void;
}

/** An {@link MfaClient} without Clerk, for `<MfaClientProvider>`. */
export interface FakeMfaClient extends MfaClient {
  /** The Clerk object that the client is over. Where an app gives it to `<MfaProvider>`, its flows are on this client too. */
  readonly clerk: FakeClerk;
  /** Resolves when what the scenario does is done and answered. */
  readonly ready: Promise<void>;
  /** Moves the clock on, in milliseconds. */
  advance(milliseconds: number): void;
}

/** The person whom every scenario knows unless it says otherwise. */
export const fakeUser: FakeUser = {
  identifier: "ada@example.com",
  password: "correct horse battery",
  code: "424242",
  backupCodes: ["a1b2c3d4", "e5f6a7b8"],
  secondFactors: [{ strategy: "totp" }, { strategy: "backup_code" }],
};

/** Makes a client that needs neither Clerk nor a network: the real store over a Clerk object in memory. */
export function createFakeMfaClient(scenario: Scenario = {}): FakeMfaClient {
  const { now = Date.UTC(2026, 0, 1, 12), act, user, signIn = null, ...options } = scenario;
  let time = now;
  const readTime = (): number => time;
  const clerk = createFakeClerk({ ...options, signIn, user: { ...fakeUser, ...user }, now: readTime });
  let tellReady = (): void => {};
  const client: FakeMfaClient = Object.assign(createMfaClient(clerk, readTime), {
    clerk,
    ready: new Promise<void>((resolve) => {
      tellReady = resolve;
    }),
    advance(milliseconds: number) {
      time += milliseconds;
    },
  });
  // The fake answers in microtasks, which are over before a timer.
  void Promise.resolve(act?.(client)).then(() => setTimeout(tellReady));
  return client;
}
