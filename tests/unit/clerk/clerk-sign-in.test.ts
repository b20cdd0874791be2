import {
  createFakeMfaClient,
  type FakeMfaClient,
  fakeUser,
  type Scenario,
  secondFactorScenarios,
} from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connectMfaClient, createMfaClient } from "../../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import { signInGroup } from "../../../packages/mfa-ui/src/clerk/clerk-sign-in.js";
import type { SentFactor } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";

const home: SentFactor = {
  id: "phone_code:idn_home",
  strategy: "phone_code",
  phoneNumberId: "idn_home",
  safeIdentifier: "+49 *** ****23",
};

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  });
});

afterEach(() => vi.unstubAllGlobals());

function group(scenario: Scenario) {
  const client = createFakeMfaClient(scenario);
  return { client, signIn: client.group(signInGroup) };
}

/** The same Clerk after a page load: what was in memory is gone. */
function reloaded(client: FakeMfaClient) {
  return connectMfaClient(client.clerk, client.now).group(signInGroup);
}

describe("the client", () => {
  test("is one per Clerk object, and its group one per client", () => {
    const { clerk } = createFakeMfaClient();
    expect(createMfaClient(clerk)).toBe(createMfaClient(clerk));
    expect(createMfaClient(clerk)).not.toBe(createMfaClient(createFakeMfaClient().clerk));
    expect(createMfaClient(clerk).group(signInGroup)).toBe(createMfaClient(clerk).group(signInGroup));
  });

  test("gives the same snapshots until something changed", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringTotp);
    const before = signIn.getSnapshot();
    expect(signIn.getSnapshot()).toBe(before);
    expect(client.getSnapshot()).toBe(client.getSnapshot());
    await signIn.attemptSecondFactor({ id: "totp", strategy: "totp" }, "424242");
    expect(signIn.getSnapshot()).not.toBe(before);
  });

  test("listens to Clerk while it has listeners, and tells each once", () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringTotp);
    const add = vi.spyOn(client.clerk, "addListener");
    const first = vi.fn();
    const second = vi.fn();
    const ends = [client.subscribe(first), client.subscribe(second)];
    expect(add).toHaveBeenCalledTimes(1);
    client.group(signInGroup).forget();
    expect(first).toHaveBeenCalledTimes(1);
    for (const end of ends) end();
    client.group(signInGroup).forget();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
  });

  test("tells a Clerk that loads from one that failed to", () => {
    expect(createFakeMfaClient({ status: "loading" }).getSnapshot().status).toBe("loading");
    expect(createFakeMfaClient({ status: "error" }).getSnapshot().status).toBe("unavailable");
  });
});

describe("what the attempt offers", () => {
  test("comes in a fixed order, the default phone before the others", () => {
    const { signIn } = group({
      signIn: "second-factor",
      user: {
        secondFactors: [
          { strategy: "backup_code" },
          { strategy: "email_code", emailAddressId: "e" },
          { strategy: "phone_code", phoneNumberId: "a", safeIdentifier: "A" },
          { strategy: "phone_code", phoneNumberId: "b", safeIdentifier: "B", default: true },
          { strategy: "phone_code", phoneNumberId: "c", safeIdentifier: "C" },
          { strategy: "totp" },
        ],
      },
    });
    expect(signIn.getSnapshot().factors.map(({ id }) => id)).toEqual([
      "totp",
      "phone_code:b",
      "phone_code:a",
      "phone_code:c",
      "email_code:e",
      "backup_code",
    ]);
  });

  test("without a part for it, or without the id that its call needs, is told apart", () => {
    const { signIn } = group({
      signIn: "second-factor",
      user: { secondFactors: [{ strategy: "passkey" }, { strategy: "phone_code" }, { strategy: "totp" }] },
    });
    expect(signIn.getSnapshot().unsupported).toEqual(["passkey", "phone_code"]);
    expect(signIn.getSnapshot().factors).toHaveLength(1);
  });

  test.each(["needs_client_trust", "needs_second_factor"] as const)(
    "says that the device is new: %s",
    (deviceTrust) => {
      const { signIn } = group({ signIn: "second-factor", user: { deviceTrust } });
      expect(signIn.getSnapshot().reason).toBe("device-trust");
    },
  );

  test("says that the account has MFA", () => {
    expect(group({ signIn: "second-factor" }).signIn.getSnapshot().reason).toBe("mfa");
    expect(group({}).signIn.getSnapshot().reason).toBeNull();
  });
});

describe("sending a code", () => {
  test("at the same time to the same factor is one request", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
    await Promise.all([
      signIn.prepareSecondFactor(home, { once: true }),
      signIn.prepareSecondFactor(home, { once: false }),
    ]);
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
  });

  test("on arrival happens once for the attempt, also over a reload", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
    await signIn.prepareSecondFactor(home, { once: true });
    expect(await reloaded(client).prepareSecondFactor(home, { once: true })).toEqual({
      ok: true,
      value: null,
    });
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
    await signIn.prepareSecondFactor(home, { once: false });
    expect(client.clerk.calls).toHaveLength(2);
  });

  test("is remembered over a reload: to which phone, and until when", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
    await signIn.prepareSecondFactor(home, { once: true });
    expect(reloaded(client).getSnapshot().sent).toEqual({
      factorId: home.id,
      strategy: "phone_code",
      delivered: true,
      resendAt: client.now() + 30_000,
    });
  });

  test("by other code is known by its strategy alone", () => {
    const { signIn } = group(secondFactorScenarios.enteringPhoneCodeResendAvailable);
    expect(signIn.getSnapshot().sent).toEqual({
      factorId: null,
      strategy: "phone_code",
      delivered: true,
      resendAt: 0,
    });
  });

  test("that Clerk refuses for a while is remembered as not delivered", async () => {
    const { client, signIn } = group(secondFactorScenarios.choosingThrottled);
    expect(await signIn.prepareSecondFactor(home, { once: true })).toMatchObject({ ok: false });
    expect(signIn.getSnapshot().sent).toMatchObject({ delivered: false, resendAt: client.now() + 45_000 });
  });

  test("that Clerk refuses for a while does not take back the code that went there before", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
    await signIn.prepareSecondFactor(home, { once: true });
    client.clerk.answer("prepareSecondFactor", { status: 429, errors: [], retryAfter: 10 });
    await signIn.prepareSecondFactor(home, { once: false });
    expect(signIn.getSnapshot().sent).toMatchObject({ delivered: true, resendAt: client.now() + 10_000 });
  });
});

describe("an attempt", () => {
  test("that was forgotten stays so over a reload, until there is another", async () => {
    const { client, signIn } = group({ signIn: "second-factor" });
    signIn.forget();
    expect(signIn.getSnapshot().id).toBeNull();
    expect(reloaded(client).getSnapshot().id).toBeNull();
    await signIn.create({ identifier: "ada@example.com", password: "correct horse battery" });
    expect(signIn.getSnapshot().id).not.toBeNull();
  });

  test("that Clerk drops instead of answering leaves its reason, and the next call takes it away", async () => {
    const { clerk, now } = createFakeMfaClient({ signIn: "second-factor" });
    const attempt = clerk.client ?? expect.fail();
    const empty = createFakeMfaClient().clerk.client ?? expect.fail();
    let dropped = false;
    const signIn = connectMfaClient(
      Object.create(clerk, { client: { get: () => (dropped ? empty : attempt) } }) as typeof clerk,
      now,
    ).group(signInGroup);
    vi.spyOn(attempt.signIn, "attemptSecondFactor").mockImplementation(async () => {
      dropped = true;
      throw Object.assign(new Error(), {
        clerkError: true,
        status: 404,
        errors: [{ code: "resource_not_found" }],
      });
    });
    await signIn.attemptSecondFactor({ id: "totp", strategy: "totp" }, "424242");
    expect(signIn.getSnapshot()).toMatchObject({ id: null, lost: { kind: "conflict" } });
    await signIn.create({ identifier: "ada@example.com", password: "correct horse battery" });
    expect(signIn.getSnapshot().lost).toBeNull();
  });

  test("that another tab finished is seen by its session", () => {
    const { signIn } = group({ signedIn: "elsewhere" });
    expect(signIn.getSnapshot().otherSessionId).toMatch(/^sess_/);
    expect(group({ signedIn: "here" }).signIn.getSnapshot().otherSessionId).toBeNull();
  });

  test("without a Clerk is unavailable, and nothing throws", async () => {
    const { signIn } = group({ status: "error" });
    const credentials = { identifier: "ada@example.com", password: "secret" };
    expect(await signIn.create(credentials)).toMatchObject({ ok: false, error: { kind: "unavailable" } });
    await expect(signIn.reload()).resolves.toBeUndefined();
    expect(() => signIn.forget()).not.toThrow();
  });
});

describe("a message that Clerk refuses", () => {
  const work: SentFactor = { ...home, id: "phone_code:idn_work", phoneNumberId: "idn_work" };
  const throttled = {
    status: 429,
    retryAfter: 45,
    errors: [{ code: "too_many_requests", longMessage: "Too many." }],
  } as const;

  test("for one phone does not undo what another one got", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
    await signIn.prepareSecondFactor(home, { once: false });
    const { sent } = signIn.getSnapshot();
    client.clerk.answer("prepareSecondFactor", throttled);
    await signIn.prepareSecondFactor(work, { once: false });
    expect(sent).toMatchObject({ factorId: home.id, delivered: true });
    expect(signIn.getSnapshot().sent).toEqual(sent);
  });

  test("for the phone that got the last one moves the wait", async () => {
    const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
    await signIn.prepareSecondFactor(home, { once: false });
    client.clerk.answer("prepareSecondFactor", throttled);
    await signIn.prepareSecondFactor(home, { once: false });
    expect(signIn.getSnapshot().sent).toMatchObject({ delivered: true, resendAt: client.now() + 45_000 });
  });
});

test("the answer about a message of an attempt that was left does not touch the next attempt", async () => {
  const { client, signIn } = group(secondFactorScenarios.enteringSeveralPhones);
  const { identifier, password } = fakeUser;
  let release = (): void => {};
  const { signIn: resource } = client.clerk.client ?? {};
  if (!resource) throw new Error("The scenario has a sign-in.");
  resource.prepareSecondFactor = async ({ strategy }) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return {
      ...resource,
      secondFactorVerification: {
        status: "unverified",
        strategy,
        expireAt: new Date(client.now() + 600_000),
      },
    };
  };
  const sending = signIn.prepareSecondFactor(home, { once: false });
  await signIn.create({ identifier, password });
  await signIn.prepareSecondFactor(home, { once: true });
  const { sent } = signIn.getSnapshot();
  release();
  await sending;
  expect(sent).toMatchObject({ delivered: true });
  expect(signIn.getSnapshot().sent).toEqual(sent);
});
