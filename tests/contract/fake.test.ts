import { createFakeMfaClient, type FakeCall, type Scenario } from "mfa-ui/testing";
import { beforeEach, vi } from "vitest";
import { connectMfaClient } from "../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import { fakeAccountWorlds } from "./account/fake-account-world.js";
import { describeAccountContract } from "./account.contract.js";
import { describeSignInContract } from "./sign-in.contract.js";
import type { WorldOptions } from "./world.js";

// What the browser keeps over a reload; Node has none.
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

describeSignInContract(
  "the fake",
  async (options = {}) => {
    const client = createFakeMfaClient(scenario(options));
    const { clerk } = client;
    const failing = new Set<FakeCall>();
    return {
      client,
      identifier: "ada@example.com",
      password: "correct horse battery",
      backupCodes: ["a1b2c3d4", "e5f6a7b8"],
      totp: () => "424242",
      sms: () => "424242",
      email: () => "424242",
      calls: (call) => clerk.calls.filter((made) => made === call).length,
      fail(call, how) {
        failing.add(call);
        clerk.answer(call, how);
      },
      mend() {
        for (const call of failing) clerk.answer(call, null);
        clerk.answer("create", null);
      },
      async finishElsewhere() {
        await clerk.client?.signIn.attemptSecondFactor({ strategy: "totp", code: "424242" });
      },
      reopen: async () => connectMfaClient(clerk, client.now),
    };
  },
  { activationFails: true },
);

describeAccountContract(
  "the fake",
  fakeAccountWorlds(() => JSON.stringify([...kept])),
);

function scenario({ factors = "all", task, otherTab }: WorldOptions): Scenario {
  const phone = (id: string, end: string) => ({
    strategy: "phone_code",
    phoneNumberId: id,
    safeIdentifier: `+1 *** *** ${end}`,
  });
  const all = [
    { strategy: "totp" },
    phone("idn_home", "0006"),
    { ...phone("idn_work", "0007"), default: true },
    { strategy: "backup_code" },
  ];
  const email = { strategy: "email_code", emailAddressId: "idn_email", safeIdentifier: "a**@example.com" };
  const isNew = factors === "needs_client_trust" || factors === "needs_second_factor";
  return {
    user: {
      identifier: "ada@example.com",
      password: "correct horse battery",
      code: "424242",
      backupCodes: ["a1b2c3d4", "e5f6a7b8"],
      secondFactors: factors === "all" ? all : isNew ? [email] : [],
      ...(isNew && { deviceTrust: factors }),
      ...(task && { task: "setup-mfa" }),
    },
    ...(otherTab && {
      signedIn: "elsewhere",
      answers: {
        create: {
          status: 400,
          errors: [{ code: "session_exists", longMessage: "You're already signed in." }],
        },
      },
    }),
  };
}
