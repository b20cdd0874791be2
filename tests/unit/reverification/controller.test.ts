import {
  createFakeMfaClient,
  type FakeMfaClient,
  fakeUser,
  reverificationScenarios,
  type Scenario,
} from "mfa-ui/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import { backupCodesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-backup-codes.js";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import { totpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-totp.js";
import type { ChangeOutcome } from "../../../packages/mfa-ui/src/clerk/outcome.js";
import type { StepUpLevel, StepUpOwner } from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import {
  type ReverificationController,
  reverificationController,
} from "../../../packages/mfa-ui/src/flows/reverification/controller.js";
import type {
  ReverificationFlow,
  ReverificationOptions,
} from "../../../packages/mfa-ui/src/flows/reverification/result.js";

type FlowAt<Status> = Extract<ReverificationFlow, { status: Status }>;

const home = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
const withoutMfa: Scenario = { signedIn: "here", stepUp: true };
const withMfa: Scenario = {
  signedIn: "here",
  stepUp: true,
  user: { totp: true, hasBackupCodes: true, phones: [home] },
};
const withPhone: Scenario = { signedIn: "here", stepUp: true, user: { phones: [home] } };

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

/** A mounted place of the app, as a component has it, and a change that waits there. */
async function ask(scenario: Scenario, options: ReverificationOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = reverificationController(client);
  const unmount = attach(client, options);
  const change = demand(client);
  await answered();
  return { client, controller, unmount, change };
}

/** Makes a change for which Clerk wants a step-up. */
function demand(client: FakeMfaClient): Promise<ChangeOutcome<null>> {
  return client.clerk.user?.twoFactorEnabled
    ? client.group(backupCodesGroup).create()
    : client.group(totpGroup).create();
}

function attach(
  client: FakeMfaClient,
  options: ReverificationOptions = {},
  owner: StepUpOwner = "app",
): () => void {
  const place = { owner };
  const controller = reverificationController(client);
  // In the order in which React does it: rendered, attached before the paint, subscribed after it.
  controller.getFlow();
  const detach = controller.attach(() => ({ ...options, place }));
  const leave = client.group(stepUpGroup).mount(place);
  const unsubscribe = controller.subscribe(vi.fn());
  let mounted = true;
  const unmount = () => {
    if (!mounted) return;
    mounted = false;
    leave();
    detach();
    unsubscribe();
  };
  ends.push(unmount);
  return unmount;
}

function at<Status extends ReverificationFlow["status"]>(
  controller: ReverificationController,
  status: Status,
): FlowAt<Status> {
  const { flow } = controller.getFlow();
  expect(flow.status).toBe(status);
  return flow as FlowAt<Status>;
}

/** What became of a change by now. */
async function ended(change: Promise<ChangeOutcome<null>>): Promise<ChangeOutcome<null> | "waits"> {
  await answered();
  return Promise.race([change, Promise.resolve("waits" as const)]);
}

/** Lets every answer of the fake arrive: they come in microtasks. */
async function answered(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

async function submit(controller: ReverificationController, secret: string): Promise<void> {
  at(controller, "entering").submit(secret);
  await answered();
}

async function choose(controller: ReverificationController, id: string): Promise<void> {
  const { flow } = controller.getFlow();
  if (!("choose" in flow)) expect.fail(`nothing to choose at ${flow.status}`);
  flow.choose(id);
  await answered();
}

function count(client: FakeMfaClient, call: string): number {
  return client.clerk.calls.filter((made) => made === call).length;
}

describe("one flow per client", () => {
  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(reverificationController(client)).toBe(reverificationController(client));
    expect(reverificationController(createFakeMfaClient())).not.toBe(reverificationController(client));
  });

  test("nothing is asked of anybody before a change waits", async () => {
    const client = createFakeMfaClient(withMfa);
    const controller = reverificationController(client);
    attach(client);
    await answered();
    expect(controller.getFlow()).toEqual({ flow: { status: "idle" }, place: null });
    expect(client.clerk.calls).toEqual([]);
  });

  test("the flow is the same object until something changed", async () => {
    const { controller } = await ask(withMfa);
    const flow = controller.getFlow();
    expect(controller.getFlow()).toBe(flow);
  });

  test("without a listener the flow is up to date all the same, and starts nothing", async () => {
    const client = createFakeMfaClient(withMfa);
    const controller = reverificationController(client);
    ends.push(client.group(stepUpGroup).mount({ owner: "app" }));
    void demand(client);
    await answered();
    at(controller, "starting");
    await answered();
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
    ends.push(controller.subscribe(() => {}));
    await answered();
    at(controller, "entering");
  });

  test("it says at which place it is, and goes on at another one", async () => {
    const client = createFakeMfaClient(withMfa);
    const controller = reverificationController(client);
    const stepUp = client.group(stepUpGroup);
    const [app, inside] = [{ owner: "app" }, { owner: "backupCodes" }] as const;
    ends.push(
      stepUp.mount(app),
      controller.subscribe(() => {}),
    );
    void demand(client);
    await answered();
    expect(controller.getFlow()).toMatchObject({ flow: { status: "entering" } });
    expect(controller.getFlow().place).toBe(app);
    const leave = stepUp.mount(inside);
    expect(controller.getFlow().place).toBe(inside);
    leave();
    await answered();
    expect(controller.getFlow().place).toBe(app);
    at(controller, "entering");
    expect(count(client, "startVerification")).toBe(1);
  });

  test("after the last one is unmounted nothing listens to Clerk", async () => {
    const client = createFakeMfaClient(withMfa);
    const { addListener } = client.clerk;
    let listening = 0;
    vi.spyOn(client.clerk, "addListener").mockImplementation((listener) => {
      listening += 1;
      const end = addListener(listener);
      return () => {
        listening -= 1;
        end();
      };
    });
    const unmount = attach(client);
    void demand(client);
    await answered();
    expect(listening).toBe(1);
    unmount();
    await answered();
    expect(listening).toBe(0);
  });
});

describe("the step-up", () => {
  test("is by the password where there is no second factor, and the change goes on", async () => {
    const { client, controller, change } = await ask(withoutMfa);
    expect(at(controller, "entering")).toMatchObject({
      stage: "first",
      factor: { id: "password" },
      factors: [{ id: "password" }, { id: "email_code:idn_email", safeIdentifier: "a**@example.com" }],
      error: null,
      resend: null,
    });
    expect(await ended(change)).toBe("waits");
    await submit(controller, fakeUser.password);
    at(controller, "idle");
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(client.clerk.calls).toEqual([
      "createTOTP",
      "startVerification",
      "attemptFirstFactorVerification",
      "createTOTP",
    ]);
  });

  test("is by a second factor where there is one", async () => {
    const { client, controller, change } = await ask(withMfa);
    expect(at(controller, "entering")).toMatchObject({ stage: "second", factor: { id: "totp" } });
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(client.clerk.calls).toEqual([
      "createBackupCode",
      "startVerification",
      "attemptSecondFactorVerification",
      "createBackupCode",
    ]);
  });

  test.each([
    ["an email code", withoutMfa, "email_code:idn_email", fakeUser.code],
    ["an SMS code", withMfa, "phone_code:idn_home", fakeUser.code],
    ["a backup code", withMfa, "backup_code", "a1b2c3d4"],
  ])("may be by %s", async (_, scenario, id, code) => {
    const { controller, change } = await ask(scenario);
    await choose(controller, id);
    await submit(controller, code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
    at(controller, "idle");
  });

  test("of both factors asks for one after the other", async () => {
    const { client, controller, wait } = await demandAt("multi_factor");
    expect(at(controller, "entering")).toMatchObject({ stage: "first", factor: { id: "password" } });
    await submit(controller, fakeUser.password);
    expect(at(controller, "entering")).toMatchObject({
      stage: "second",
      factor: { id: "totp" },
      error: null,
    });
    expect(client.group(stepUpGroup).getRequest()).not.toBeNull();
    await submit(controller, fakeUser.code);
    at(controller, "idle");
    expect(await wait).toBe("verified");
  });

  test.each(["first_factor", "second_factor", "multi_factor"] as const)(
    "is started at the level that is asked for: %s",
    async (level) => {
      const { start } = await demandAt(level);
      expect(start).toHaveBeenCalledExactlyOnceWith({ level });
    },
  );

  test("that is complete at once asks nobody, and lets what waits go on", async () => {
    const { wait, controller } = await demandAt("first_factor", "complete");
    at(controller, "idle");
    expect(await wait).toBe("verified");
  });

  async function demandAt(level: StepUpLevel, status?: string) {
    const client = createFakeMfaClient(withMfa);
    const session = client.clerk.session ?? expect.fail("nobody is signed in");
    const start = vi.spyOn(session, "startVerification");
    if (status) {
      const nothing = { status: null, strategy: null, expireAt: null };
      start.mockResolvedValue({
        status,
        supportedFirstFactors: [],
        supportedSecondFactors: [],
        firstFactorVerification: nothing,
        secondFactorVerification: nothing,
      });
    }
    const controller = reverificationController(client);
    attach(client);
    const wait = client.group(stepUpGroup).ask("app", { level });
    await answered();
    return { client, controller, wait, start };
  }
});

describe("starting the verification", () => {
  test.each([
    ["a network that fails", "unreachable", "network"],
    ["an answer without a verification, as Clerk's is offline", "offline", "network"],
    [
      "a refusal",
      { status: 429, errors: [{ code: "too_many_requests", longMessage: "" }], retryAfter: 45 },
      "throttled",
    ],
  ] as const)("%s is told, and tried again on request", async (_, answer, kind) => {
    const { client, controller, change } = await ask({
      ...withMfa,
      answers: { startVerification: answer },
    });
    expect(at(controller, "failed").error.kind).toBe(kind);
    await answered();
    expect(count(client, "startVerification")).toBe(1);
    client.clerk.answer("startVerification", null);
    at(controller, "failed").retry();
    at(controller, "starting");
    await answered();
    at(controller, "entering");
    expect(await ended(change)).toBe("waits");
    expect(count(client, "startVerification")).toBe(2);
  });

  test("is one call, however many places mount, unmount and mount again", async () => {
    const client = createFakeMfaClient(withMfa);
    const controller = reverificationController(client);
    attach(client);
    void demand(client);
    attach(client)();
    attach(client);
    await answered();
    attach(client)();
    await answered();
    at(controller, "entering");
    expect(count(client, "startVerification")).toBe(1);
  });

  test("offers a way out where there are no parts for any factor", async () => {
    const { controller, change } = await ask({
      ...withoutMfa,
      user: { firstFactors: [{ strategy: "passkey" }] },
    });
    expect(at(controller, "unsupported").strategies).toEqual(["passkey"]);
    at(controller, "unsupported").cancel();
    expect(await ended(change)).toEqual({ ok: false, error: null });
  });
});

describe("a code that is sent", () => {
  test("goes out once, at the first step that wants it", async () => {
    const { client, controller } = await ask(withPhone);
    expect(at(controller, "entering")).toMatchObject({ factor: { id: "phone_code:idn_home" } });
    attach(client);
    await answered();
    expect(count(client, "prepareSecondFactorVerification")).toBe(1);
  });

  test("is still good after another factor was looked at", async () => {
    const { client, controller, change } = await ask(withMfa);
    await choose(controller, "phone_code:idn_home");
    await choose(controller, "totp");
    at(controller, "entering").choose("phone_code:idn_home");
    at(controller, "entering");
    expect(count(client, "prepareSecondFactorVerification")).toBe(1);
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
  });

  test("is on its way once, also for who leaves it and comes back before it is answered", async () => {
    const { client, controller } = await ask(withMfa);
    at(controller, "entering").choose("phone_code:idn_home");
    at(controller, "sending").choose("totp");
    at(controller, "entering").choose("phone_code:idn_home");
    at(controller, "sending");
    await answered();
    at(controller, "entering");
    expect(count(client, "prepareSecondFactorVerification")).toBe(1);
  });

  test("can be sent again when Clerk takes it, which is told", async () => {
    const { client, controller } = await ask(withPhone);
    const { resend } = at(controller, "entering");
    expect(resend).toMatchObject({ availableAt: client.now() + 30_000, pending: false });
    client.advance(30_000);
    resend?.send();
    resend?.send();
    expect(at(controller, "entering").resend?.pending).toBe(true);
    await answered();
    expect(at(controller, "entering").resend).toMatchObject({
      availableAt: client.now() + 30_000,
      pending: false,
    });
    expect(count(client, "prepareSecondFactorVerification")).toBe(2);
  });

  test("that Clerk refuses to send again says when it will, and the last one is still good", async () => {
    const { client, controller, change } = await ask(withPhone);
    client.clerk.answer("prepareSecondFactorVerification", {
      status: 429,
      errors: [{ code: "verification_code_too_many_requests", longMessage: "Wait." }],
      retryAfter: 20,
    });
    at(controller, "entering").resend?.send();
    await answered();
    expect(at(controller, "entering")).toMatchObject({
      error: { kind: "throttled" },
      resend: { availableAt: client.now() + 20_000 },
    });
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
  });

  test.each(["unreachable", "offline"] as const)(
    "that is not sent (%s) leaves the choice, from where it is tried again",
    async (answer) => {
      const { client, controller } = await ask({
        ...withPhone,
        answers: { prepareSecondFactorVerification: answer },
      });
      expect(at(controller, "choosing").error?.kind).toBe("network");
      client.clerk.answer("prepareSecondFactorVerification", null);
      await choose(controller, "phone_code:idn_home");
      expect(at(controller, "entering").error).toBeNull();
    },
  );

  test("is another one for another request", async () => {
    const { client, controller } = await ask(withPhone);
    at(controller, "entering").cancel();
    await answered();
    void demand(client);
    await answered();
    at(controller, "entering");
    expect(count(client, "prepareSecondFactorVerification")).toBe(2);
  });
});

describe("what is typed", () => {
  test.each([
    ["totp", "424 242", "424242"],
    ["phone_code:idn_home", "424-242", "424242"],
    ["backup_code", "A1B2 C3D4", "a1b2c3d4"],
  ])("is a code as Clerk takes it: %s", async (id, typed, code) => {
    const { client, controller } = await ask(withMfa);
    const attempt = vi.spyOn(client.clerk.session ?? expect.fail(), "attemptSecondFactorVerification");
    await choose(controller, id);
    await submit(controller, typed);
    expect(attempt).toHaveBeenCalledExactlyOnceWith({ strategy: id.split(":")[0], code });
  });

  test("is the password to the letter, whatever codes are turned into", async () => {
    const { client, controller } = await ask(withoutMfa, { normalizeCode: () => "424242" });
    const attempt = vi.spyOn(client.clerk.session ?? expect.fail(), "attemptFirstFactorVerification");
    await submit(controller, " Pass-Word ٣ ");
    expect(attempt).toHaveBeenCalledExactlyOnceWith({ strategy: "password", password: " Pass-Word ٣ " });
  });

  test("is turned by the place that shows the step-up, not by another one", async () => {
    const client = createFakeMfaClient(withMfa);
    const controller = reverificationController(client);
    const ofApp = vi.fn(() => "000000");
    const inside = vi.fn((typed: string) => typed.slice(4));
    attach(client, { normalizeCode: ofApp });
    const unmount = attach(client, { normalizeCode: inside }, "backupCodes");
    const change = demand(client);
    await answered();
    await submit(controller, "MFA-424242");
    expect(inside).toHaveBeenCalledExactlyOnceWith("MFA-424242", { id: "totp", strategy: "totp" });
    expect(await ended(change)).toEqual({ ok: true, value: null });
    unmount();
    expect(ofApp).not.toHaveBeenCalled();
  });

  test("is not sent while it is empty", async () => {
    const { client, controller } = await ask(withMfa);
    at(controller, "entering").submit(" - ");
    expect(at(controller, "entering").error?.kind).toBe("value-missing");
    expect(count(client, "attemptSecondFactorVerification")).toBe(0);
  });

  test("is sent once, however often it is submitted", async () => {
    const { client, controller, change } = await ask(withMfa);
    const { submit: send } = at(controller, "entering");
    send(fakeUser.code);
    send(fakeUser.code);
    at(controller, "verifying");
    send(fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(count(client, "attemptSecondFactorVerification")).toBe(1);
    expect(count(client, "createBackupCode")).toBe(2);
  });

  test("is in no state of the flow", async () => {
    const seen: string[] = [];
    const { controller } = await ask(withoutMfa);
    ends.push(controller.subscribe(() => seen.push(JSON.stringify(controller.getFlow()))));
    await submit(controller, "wrong horse");
    await submit(controller, fakeUser.password);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.join()).not.toMatch(/horse/);
  });
});

describe("a refusal", () => {
  test.each([
    ["a wrong password", withoutMfa, "password", "wrong", "password-incorrect"],
    ["a wrong email code", withoutMfa, "email_code:idn_email", "000000", "code-incorrect"],
    ["a wrong code of the app", withMfa, "totp", "000000", "code-incorrect"],
    ["a wrong SMS code", withMfa, "phone_code:idn_home", "000000", "code-incorrect"],
    ["a wrong backup code", withMfa, "backup_code", "ffffffff", "code-incorrect"],
  ])("of %s leaves the step, and the change waits on", async (_, scenario, id, wrong, kind) => {
    const { controller, change } = await ask(scenario);
    await choose(controller, id);
    await submit(controller, wrong);
    expect(at(controller, "entering")).toMatchObject({ factor: { id }, error: { kind } });
    expect(await ended(change)).toBe("waits");
    await submit(controller, { password: fakeUser.password, backup_code: "a1b2c3d4" }[id] ?? fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
  });

  test.each([
    ["unreachable", "network"],
    ["offline", "network"],
    [{ status: 403, errors: [{ code: "user_locked", longMessage: "" }] }, "locked"],
    [{ status: 429, errors: [{ code: "too_many_requests", longMessage: "" }] }, "throttled"],
    [{ status: 500, errors: [{ code: "internal_clerk_error", longMessage: "" }] }, "unavailable"],
  ] as const)("%s can be tried again with the same code", async (answer, kind) => {
    const { client, controller, change } = await ask({
      ...withMfa,
      answers: { attemptSecondFactorVerification: answer },
    });
    await submit(controller, fakeUser.code);
    expect(at(controller, "entering").error?.kind).toBe(kind);
    expect(await ended(change)).toBe("waits");
    client.clerk.answer("attemptSecondFactorVerification", null);
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
  });

  test("because the verification is gone begins another one on request", async () => {
    const { client, controller, change } = await ask({
      ...withMfa,
      answers: {
        attemptSecondFactorVerification: {
          status: 400,
          errors: [{ code: "session_reverification_missing", longMessage: "" }],
        },
      },
    });
    await submit(controller, fakeUser.code);
    expect(at(controller, "failed").error.kind).toBe("conflict");
    client.clerk.answer("attemptSecondFactorVerification", null);
    at(controller, "failed").retry();
    await answered();
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(count(client, "startVerification")).toBe(2);
  });
});

describe("giving up", () => {
  test.each([
    ["starting", { ...withMfa, answers: { startVerification: "pending" } }],
    ["failed", { ...withMfa, answers: { startVerification: "unreachable" } }],
    ["choosing", { ...withPhone, answers: { prepareSecondFactorVerification: "unreachable" } }],
    ["sending", { ...withPhone, answers: { prepareSecondFactorVerification: "pending" } }],
    ["entering", withMfa],
  ] as const)("at %s drops the change, without an error", async (status, scenario) => {
    const { client, controller, change } = await ask(scenario);
    at(controller, status).cancel();
    at(controller, "idle");
    expect(await ended(change)).toEqual({ ok: false, error: null });
    expect(count(client, "createBackupCode")).toBe(1);
  });

  test("while something is checked drops the change too, and its answer changes nothing", async () => {
    const { client, controller, change } = await ask(withMfa);
    at(controller, "entering").submit(fakeUser.code);
    at(controller, "verifying").cancel();
    expect(await ended(change)).toEqual({ ok: false, error: null });
    at(controller, "idle");
    expect(count(client, "createBackupCode")).toBe(1);
  });

  test("a late proof of what was given up ends no other request", async () => {
    const { client, controller } = await ask(withMfa);
    let letGo = (): void => {};
    const session = client.clerk.session ?? expect.fail("nobody is signed in");
    const attempt = session.attemptSecondFactorVerification;
    vi.spyOn(session, "attemptSecondFactorVerification").mockImplementationOnce(async (params) => {
      const answer = await attempt(params);
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return answer;
    });
    at(controller, "entering").submit(fakeUser.code);
    at(controller, "verifying").cancel();
    await answered();
    const next = client.group(stepUpGroup).ask("totp");
    await answered();
    at(controller, "entering");
    letGo();
    await answered();
    at(controller, "entering");
    expect(await Promise.race([next, Promise.resolve("waits")])).toBe("waits");
    await submit(controller, fakeUser.code);
    expect(await next).toBe("verified");
  });

  test("by leaving the page drops the change, and begins nothing more", async () => {
    const { client, controller, change, unmount } = await ask(withPhone);
    unmount();
    expect(await ended(change)).toEqual({ ok: false, error: null });
    attach(client);
    await answered();
    at(controller, "idle");
    expect(count(client, "prepareSecondFactorVerification")).toBe(1);
  });

  test("by signing out is the end of it", async () => {
    const { client, controller, change } = await ask(withMfa);
    await client.clerk.signOut(() => {});
    at(controller, "idle");
    expect(await ended(change)).toEqual({ ok: false, error: null });
  });

  test("is over with the next request, which begins at the start", async () => {
    const { client, controller } = await ask(withMfa);
    await choose(controller, "backup_code");
    await submit(controller, "ffffffff");
    at(controller, "entering").cancel();
    await answered();
    void demand(client);
    await answered();
    expect(at(controller, "entering")).toMatchObject({ factor: { id: "totp" }, error: null });
    expect(count(client, "startVerification")).toBe(2);
  });
});

describe("late answers", () => {
  test("a proof that comes while the person looks at another factor lets what waits go on", async () => {
    const { controller, change } = await ask(withMfa);
    at(controller, "entering").submit(fakeUser.code);
    at(controller, "verifying").choose("backup_code");
    expect(at(controller, "entering").factor.id).toBe("backup_code");
    expect(await ended(change)).toEqual({ ok: true, value: null });
    at(controller, "idle");
  });

  test("a refusal that comes then says nothing of the other factor", async () => {
    const { controller, change } = await ask(withMfa);
    at(controller, "entering").submit("000000");
    at(controller, "verifying").choose("backup_code");
    await answered();
    expect(at(controller, "entering")).toMatchObject({ factor: { id: "backup_code" }, error: null });
    expect(await ended(change)).toBe("waits");
  });
});

describe("a request that is raised", () => {
  const raise = (client: FakeMfaClient) => client.group(stepUpGroup).ask("app", { level: "multi_factor" });

  test.each([
    ["entering", withMfa],
    ["sending", { ...withPhone, answers: { prepareSecondFactorVerification: "pending" } }],
    ["choosing", { ...withPhone, answers: { prepareSecondFactorVerification: "unreachable" } }],
    ["failed", { ...withMfa, answers: { startVerification: "unreachable" } }],
  ] as const)("at %s begins again at the higher level, and both go on", async (status, scenario) => {
    const { client, controller, change } = await ask(scenario);
    at(controller, status);
    client.clerk.answer("startVerification", null);
    client.clerk.answer("prepareSecondFactorVerification", null);
    const second = raise(client);
    at(controller, "starting");
    await answered();
    expect(at(controller, "entering")).toMatchObject({ stage: "first", factor: { id: "password" } });
    await submit(controller, fakeUser.password);
    expect(at(controller, "entering").stage).toBe("second");
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(await second).toBe("verified");
    at(controller, "idle");
    expect(count(client, "startVerification")).toBe(2);
  });

  test("before the first answer of Clerk goes by the second one, whichever comes first", async () => {
    const client = createFakeMfaClient(withMfa);
    const session = client.clerk.session ?? expect.fail("nobody is signed in");
    const answers: (() => void)[] = [];
    const { startVerification } = session;
    vi.spyOn(session, "startVerification").mockImplementation(async (params) => {
      const answer = { ...(await startVerification(params)) };
      await new Promise<void>((resolve) => answers.push(resolve));
      return answer;
    });
    const controller = reverificationController(client);
    attach(client);
    const change = demand(client);
    await answered();
    const second = raise(client);
    await answered();
    answers[1]?.();
    await answered();
    expect(at(controller, "entering").stage).toBe("first");
    answers[0]?.();
    await answered();
    expect(at(controller, "entering").stage).toBe("first");
    await submit(controller, fakeUser.password);
    await submit(controller, fakeUser.code);
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(await second).toBe("verified");
  });

  test.each([
    ["while a code is being checked", fakeUser.code],
    ["after one was refused", "000000"],
  ])("is none %s: it is asked for after that", async (_, code) => {
    const { client, controller, change } = await ask(withMfa);
    at(controller, "entering").submit(code);
    if (code !== fakeUser.code) await answered();
    const second = raise(client);
    await answered();
    if (code !== fakeUser.code) {
      expect(at(controller, "entering")).toMatchObject({
        stage: "second",
        error: { kind: "code-incorrect" },
      });
      await submit(controller, fakeUser.code);
    }
    expect(await ended(change)).toEqual({ ok: true, value: null });
    expect(at(controller, "entering")).toMatchObject({ stage: "first", error: null });
    expect(await Promise.race([second, Promise.resolve("waits")])).toBe("waits");
    await submit(controller, fakeUser.password);
    await submit(controller, fakeUser.code);
    expect(await second).toBe("verified");
  });
});

test("two that want a fresh proof are verified one after the other, each from the start", async () => {
  const client = createFakeMfaClient(withMfa);
  const controller = reverificationController(client);
  attach(client);
  const fresh = [1, 2].map(() => client.group(stepUpGroup).ask("app", { fresh: true }));
  await answered();
  await choose(controller, "backup_code");
  await submit(controller, "a1b2c3d4");
  expect(await fresh[0]).toBe("verified");
  expect(at(controller, "entering")).toMatchObject({ factor: { id: "totp" }, error: null });
  await submit(controller, fakeUser.code);
  expect(await fresh[1]).toBe("verified");
  at(controller, "idle");
  expect(count(client, "startVerification")).toBe(2);
});

test("a second change that comes right after the first begins another verification", async () => {
  const { client, controller, change } = await ask(withMfa);
  const second = change.then(() => client.group(stepUpGroup).ask("totp"));
  await submit(controller, fakeUser.code);
  expect(at(controller, "entering")).toMatchObject({ stage: "second", factor: { id: "totp" } });
  expect(count(client, "startVerification")).toBe(2);
  await submit(controller, fakeUser.code);
  expect(await second).toBe("verified");
});

describe("every scenario", () => {
  test.each(Object.entries(reverificationScenarios))(
    "%s comes to the status that it is named for",
    async (name, scenario) => {
      const client = createFakeMfaClient(scenario);
      await client.ready;
      const controller = reverificationController(client);
      attach(client);
      await answered();
      const { flow } = controller.getFlow();
      expect(name.startsWith(flow.status)).toBe(true);
    },
  );

  test.each(Object.entries(reverificationScenarios))(
    "%s is named for what is seen",
    async (name, scenario) => {
      const client = createFakeMfaClient(scenario);
      await client.ready;
      const { flow } = reverificationController(client).getFlow();
      const strategy = /Password|EmailCode|Totp|PhoneCode|BackupCode/.exec(name)?.[0];
      if (strategy && "factor" in flow)
        expect(strategy.toLowerCase()).toBe(flow.factor.strategy.replace("_", ""));
      const failing =
        /Malformed|Incorrect|Locked|Lockout|Throttled|Network|Offline|TooMany|Expired|Conflict|Failed|failed/;
      expect("error" in flow && flow.error !== null).toBe(failing.test(name));
    },
  );
});
