import {
  createFakeMfaClient,
  type FakeMfaClient,
  type Scenario,
  totpEnrollmentScenarios,
} from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ClerkLike } from "../../../packages/mfa-ui/src/clerk/clerk-like.js";
import { connectMfaClient } from "../../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import { totpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-totp.js";
import { backupCodesController } from "../../../packages/mfa-ui/src/flows/backup-codes/controller.js";
import {
  type TotpEnrollmentController,
  totpEnrollmentController,
} from "../../../packages/mfa-ui/src/flows/totp-enrollment/controller.js";
import type {
  TotpEnrollmentFlow,
  TotpEnrollmentOptions,
} from "../../../packages/mfa-ui/src/flows/totp-enrollment/result.js";

type FlowAt<Status> = Extract<TotpEnrollmentFlow, { status: Status }>;

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

/** A mounted flow, as a component has it. */
function mount(scenario: Scenario, options: TotpEnrollmentOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = totpEnrollmentController(client);
  const unmount = attach(controller, options);
  return { client, controller, unmount };
}

function attach(controller: TotpEnrollmentController, options: TotpEnrollmentOptions = {}): () => void {
  // In the order in which React does it: rendered, attached before the paint, subscribed after it.
  controller.getFlow();
  const detach = controller.attach(() => options);
  const unsubscribe = controller.subscribe(vi.fn());
  let mounted = true;
  const unmount = () => {
    if (!mounted) return;
    mounted = false;
    detach();
    unsubscribe();
  };
  ends.push(unmount);
  return unmount;
}

function at<Status extends TotpEnrollmentFlow["status"]>(
  controller: TotpEnrollmentController,
  status: Status,
): FlowAt<Status> {
  const flow = controller.getFlow();
  expect(flow.status).toBe(status);
  return flow as FlowAt<Status>;
}

/** Lets every answer of the fake arrive: they come in microtasks. */
async function answered(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

async function enterFirstCode(controller: TotpEnrollmentController, code = "424242"): Promise<void> {
  at(controller, "disabled").start();
  await answered();
  at(controller, "entering").submit(code);
  await answered();
}

/** A Clerk object that comes later than the page. */
function lateClerk({ clerk }: FakeMfaClient) {
  const listeners = new Set<() => void>();
  let loaded = false;
  const late: ClerkLike = Object.create(clerk, {
    loaded: { get: () => loaded },
    user: { get: () => (loaded ? clerk.user : undefined) },
    addListener: {
      value: (listener: () => void) => {
        const end = clerk.addListener(listener);
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          end();
        };
      },
    },
  });
  return {
    clerk: late,
    load() {
      loaded = true;
      for (const listener of [...listeners]) listener();
    },
  };
}

describe("one flow per client", () => {
  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(totpEnrollmentController(client)).toBe(totpEnrollmentController(client));
    expect(totpEnrollmentController(createFakeMfaClient())).not.toBe(totpEnrollmentController(client));
  });

  test("the flow is the same object until something changed", () => {
    const { controller } = mount(totpEnrollmentScenarios.disabled);
    const flow = controller.getFlow();
    attach(controller)();
    expect(controller.getFlow()).toBe(flow);
  });

  test("without a listener the flow is up to date all the same, and starts nothing", async () => {
    const client = createFakeMfaClient(totpEnrollmentScenarios.disabled);
    expect(totpEnrollmentController(client).getFlow().status).toBe("disabled");
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("the options of the one mounted first count, then those of the next", async () => {
    const client = createFakeMfaClient(totpEnrollmentScenarios.disabled);
    const controller = totpEnrollmentController(client);
    const unmountFirst = attach(controller, { normalizeCode: () => "" });
    attach(controller, { normalizeCode: (typed) => typed });
    at(controller, "disabled").start();
    await answered();
    at(controller, "entering").submit("424242");
    at(controller, "entering");
    unmountFirst();
    at(controller, "entering").submit("424242");
    at(controller, "verifying");
  });

  test("after the last one is unmounted nothing listens to Clerk, unless there is a secret to drop", async () => {
    const client = createFakeMfaClient(totpEnrollmentScenarios.disabled);
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
    const controller = totpEnrollmentController(client);
    const first = attach(controller);
    const second = attach(controller);
    expect(listening).toBe(1);
    first();
    expect(listening).toBe(1);
    second();
    expect(listening).toBe(0);
    const third = attach(controller);
    at(controller, "disabled").start();
    await answered();
    third();
    expect(listening).toBe(1);
    attach(controller);
    at(controller, "entering").cancel();
    for (const end of ends.splice(0)) end();
    expect(listening).toBe(0);
  });
});

describe("creating the secret", () => {
  test("is one call, however often it is asked for", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    const { start } = at(controller, "disabled");
    start();
    start();
    at(controller, "starting");
    await answered();
    start();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
    const { secret, uri } = at(controller, "entering");
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(uri).toContain(`secret=${secret}`);
  });

  test("nothing is created on arrival unless it is asked for", async () => {
    const { client } = mount(totpEnrollmentScenarios.disabled);
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test.each([
    ["a network that fails", "unreachable", "network"],
    ["an answer without a secret, as Clerk's is offline", "offline", "network"],
    ["a refusal", { status: 403, errors: [{ code: "feature_not_enabled", longMessage: "" }] }, "not-allowed"],
  ] as const)("%s is an error at the start, from where it is tried again", async (_, answer, kind) => {
    const { client, controller } = mount({
      ...totpEnrollmentScenarios.disabled,
      answers: { createTOTP: answer },
    });
    at(controller, "disabled").start();
    await answered();
    expect(at(controller, "disabled").error?.kind).toBe(kind);
    client.clerk.answer("createTOTP", null);
    at(controller, "disabled").start();
    await answered();
    expect(at(controller, "entering").secret).not.toBe("");
    expect(client.clerk.calls).toEqual(["createTOTP", "createTOTP"]);
  });

  test.each([
    ["secret", { uri: "otpauth://totp/Example:ada?secret=ABC" }],
    ["uri", { secret: "ABC" }],
  ])("an answer without its %s is no secret", async (_, answer) => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    const { user } = client.clerk;
    vi.spyOn(user ?? expect.fail(), "createTOTP").mockResolvedValue({ verified: false, ...answer });
    at(controller, "disabled").start();
    await answered();
    expect(at(controller, "disabled").error?.kind).toBe("network");
  });

  test("is finished although the page was left meanwhile, and not done again", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    unmount();
    await answered();
    attach(controller, { autoStart: true });
    await answered();
    at(controller, "entering");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });
});

describe("one secret", () => {
  test("is kept over leaving the page and coming back", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret } = at(controller, "entering");
    unmount();
    attach(controller, { autoStart: true });
    await answered();
    expect(at(controller, "entering").secret).toBe(secret);
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("is forgotten by cancel: the next one is another", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret, cancel } = at(controller, "entering");
    cancel();
    expect(at(controller, "disabled").error).toBeNull();
    expect(JSON.stringify(controller.getFlow())).not.toContain(secret);
    at(controller, "disabled").start();
    await answered();
    expect(at(controller, "entering").secret).not.toBe(secret);
    expect(client.clerk.calls).toEqual(["createTOTP", "createTOTP"]);
  });

  test("is replaced by startOver alone", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret } = at(controller, "entering");
    at(controller, "entering").submit("000000");
    await answered();
    const { startOver } = at(controller, "entering");
    startOver();
    startOver();
    at(controller, "starting");
    await answered();
    expect(at(controller, "entering").secret).not.toBe(secret);
    expect(at(controller, "entering").error).toBeNull();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP", "createTOTP"]);
  });

  test.each(["unreachable", "offline"] as const)("stays when a startOver fails: %s", async (answer) => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret, uri } = at(controller, "entering");
    client.clerk.answer("createTOTP", answer);
    at(controller, "entering").startOver();
    await answered();
    expect(at(controller, "entering")).toMatchObject({ secret, uri, error: { kind: "network" } });
    at(controller, "entering").submit("424242");
    await answered();
    at(controller, "saving");
  });

  test("is shown while a code is checked, and stays after a wrong one", async () => {
    const { controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret, uri } = at(controller, "entering");
    at(controller, "entering").submit("000000");
    expect(at(controller, "verifying")).toEqual({ status: "verifying", secret, uri });
    await answered();
    expect(at(controller, "entering")).toMatchObject({ secret, uri, error: { kind: "code-incorrect" } });
  });

  test("is gone when its person is", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret } = at(controller, "entering");
    await client.clerk.signOut(() => {});
    at(controller, "idle");
    expect(JSON.stringify(controller.getFlow())).not.toContain(secret);
  });

  test("is gone when its person signs out while no component is there", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    unmount();
    await client.clerk.signOut(() => {});
    at(controller, "idle");
    attach(controller);
    at(controller, "idle");
  });
});

describe("starting by itself", () => {
  const autoStart = true;

  test("is one call, however many mount, unmount and mount again", async () => {
    const client = createFakeMfaClient(totpEnrollmentScenarios.disabled);
    const controller = totpEnrollmentController(client);
    attach(controller, { autoStart })();
    attach(controller, { autoStart });
    attach(controller, { autoStart });
    await answered();
    attach(controller, { autoStart });
    await answered();
    at(controller, "entering");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("waits for Clerk", async () => {
    const fake = createFakeMfaClient(totpEnrollmentScenarios.disabled);
    const { clerk, load } = lateClerk(fake);
    const controller = totpEnrollmentController(connectMfaClient(clerk, fake.now));
    attach(controller, { autoStart });
    at(controller, "loading");
    expect(fake.clerk.calls).toEqual([]);
    load();
    await answered();
    at(controller, "entering");
    expect(fake.clerk.calls).toEqual(["createTOTP"]);
  });

  test("waits for somebody to sign in", async () => {
    const { client, controller } = mount({ signedIn: "elsewhere" }, { autoStart });
    at(controller, "idle");
    await client.clerk.setActive({ session: client.clerk.client?.lastActiveSessionId ?? expect.fail() });
    await answered();
    at(controller, "entering");
    expect(client.clerk.calls).toEqual(["setActive", "createTOTP"]);
  });

  test("does not happen when Clerk comes and it is not wanted", async () => {
    const fake = createFakeMfaClient(totpEnrollmentScenarios.disabled);
    const { clerk, load } = lateClerk(fake);
    const controller = totpEnrollmentController(connectMfaClient(clerk, fake.now));
    attach(controller);
    load();
    await answered();
    at(controller, "disabled");
    expect(fake.clerk.calls).toEqual([]);
  });

  test("is not repeated after it was cancelled", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled, { autoStart });
    await answered();
    at(controller, "entering").cancel();
    // As StrictMode and a second component do it.
    attach(controller, { autoStart })();
    attach(controller, { autoStart });
    await client.clerk.user?.reload();
    await answered();
    at(controller, "disabled");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("is not repeated after it failed, nor by coming back", async () => {
    const { client, controller, unmount } = mount(
      { ...totpEnrollmentScenarios.disabled, answers: { createTOTP: "offline" } },
      { autoStart },
    );
    await answered();
    unmount();
    attach(controller, { autoStart })();
    attach(controller, { autoStart });
    await answered();
    expect(at(controller, "disabled").error?.kind).toBe("network");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("is not what follows a removal", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.enabled, { autoStart });
    at(controller, "enabled").disable();
    at(controller, "confirming").confirm();
    await answered();
    expect(at(controller, "disabled").removed).toBe(true);
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
  });

  test("is the wish of a component, and over when it is gone", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled, { autoStart });
    await answered();
    at(controller, "entering").cancel();
    unmount();
    attach(controller);
    await answered();
    at(controller, "disabled");
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("happens again to who cancelled, left and came back", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled, { autoStart });
    await answered();
    at(controller, "entering").cancel();
    unmount();
    attach(controller, { autoStart });
    await answered();
    at(controller, "entering");
    expect(client.clerk.calls).toEqual(["createTOTP", "createTOTP"]);
  });
});

describe("checking the first code", () => {
  test("is one request, however often it is asked for", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { submit } = at(controller, "entering");
    submit("424 242");
    submit("424242");
    at(controller, "verifying");
    await answered();
    submit("424242");
    await answered();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("asks nothing for an empty code, or one that is only separators", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    for (const typed of ["", "   ", "-", "\u200f"]) {
      at(controller, "entering").submit(typed);
      expect(at(controller, "entering").error?.kind).toBe("value-missing");
    }
    await answered();
    expect(client.clerk.calls).toEqual(["createTOTP"]);
  });

  test("the app's normalizeCode gets what was typed", async () => {
    const normalizeCode = vi.fn(() => "");
    const { controller } = mount(totpEnrollmentScenarios.disabled, { normalizeCode });
    at(controller, "disabled").start();
    await answered();
    at(controller, "entering").submit(" 42 ");
    expect(normalizeCode).toHaveBeenCalledExactlyOnceWith(" 42 ");
  });

  test("an answer without proof is a network failure, and not the end", async () => {
    const { controller } = mount({
      ...totpEnrollmentScenarios.disabled,
      answers: { verifyTOTP: "offline" },
    });
    await enterFirstCode(controller);
    expect(at(controller, "entering").error?.kind).toBe("network");
  });

  test("the typed code never stands in the flow, however deep one looks", async () => {
    const { controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    at(controller, "entering").submit("000000");
    expect(JSON.stringify(controller.getFlow())).not.toContain("000000");
    await answered();
    expect(JSON.stringify(controller.getFlow())).not.toContain("000000");
  });
});

describe("codes that come with the app", () => {
  test("are shown at once, and no others are created", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    await enterFirstCode(controller);
    const { codes } = at(controller, "saving");
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("are forgotten by finish, after which the app is told once", async () => {
    const onComplete = vi.fn();
    const { controller } = mount(totpEnrollmentScenarios.disabled, { onComplete });
    await enterFirstCode(controller);
    const { codes, finish } = at(controller, "saving");
    expect(onComplete).not.toHaveBeenCalled();
    finish();
    finish();
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(at(controller, "enabled").enrolled).toBe(true);
    for (const code of codes) expect(JSON.stringify(controller.getFlow())).not.toContain(code);
  });

  test("the secret is forgotten when it is verified", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    at(controller, "disabled").start();
    await answered();
    const { secret } = at(controller, "entering");
    expect(client.group(totpGroup).getSecret()?.secret).toBe(secret);
    at(controller, "entering").submit("424242");
    await answered();
    expect(JSON.stringify(at(controller, "saving"))).not.toContain(secret);
    expect(client.group(totpGroup).getSecret()).toBeNull();
  });

  test("are still there after leaving the page and coming back", async () => {
    const { controller, unmount } = mount(totpEnrollmentScenarios.disabled);
    await enterFirstCode(controller);
    const { codes } = at(controller, "saving");
    unmount();
    attach(controller);
    expect(at(controller, "saving").codes).toEqual(codes);
  });

  test("that come after the page was left are shown to who comes back", async () => {
    const onComplete = vi.fn();
    const { controller, unmount } = mount(totpEnrollmentScenarios.disabled, { onComplete });
    at(controller, "disabled").start();
    await answered();
    at(controller, "entering").submit("424242");
    unmount();
    await answered();
    attach(controller, { onComplete });
    expect(at(controller, "saving").codes).toHaveLength(10);
    at(controller, "saving").finish();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("are the backup codes' to show when no component of this flow is there", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled);
    await enterFirstCode(controller);
    const { codes } = at(controller, "saving");
    const backupCodes = backupCodesController(client);
    ends.push(backupCodes.subscribe(vi.fn()));
    expect(backupCodes.getFlow().status).toBe("ready");
    unmount();
    expect(backupCodes.getFlow()).toMatchObject({ status: "saving", codes });
    attach(controller);
    expect(backupCodes.getFlow()).toMatchObject({ status: "ready", saved: false });
    expect(at(controller, "saving").codes).toEqual(codes);
  });

  test("that were saved elsewhere are not shown again", async () => {
    const { client, controller, unmount } = mount(totpEnrollmentScenarios.disabled);
    await enterFirstCode(controller);
    unmount();
    const flow = backupCodesController(client).getFlow();
    if (flow.status !== "saving") expect.fail(flow.status);
    flow.finish();
    attach(controller);
    at(controller, "enabled");
  });

  test("are gone when their person is", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.disabled);
    await enterFirstCode(controller);
    await client.clerk.signOut(() => {});
    expect(controller.getFlow()).toEqual({ status: "idle" });
    expect(backupCodesController(client).getFlow()).toEqual({ status: "idle" });
  });
});

describe("an app without codes", () => {
  const scenario: Scenario = { signedIn: "here", user: { issuesBackupCodes: false } };

  test("is set up with the first code, and the app is told once", async () => {
    const onComplete = vi.fn();
    const second = vi.fn();
    const { client, controller } = mount(scenario, { onComplete });
    attach(controller, { onComplete: second });
    await enterFirstCode(controller);
    expect(at(controller, "enabled")).toMatchObject({ enrolled: true, lastFactor: true, error: null });
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP"]);
  });

  test("tells the app although the tree went away in between", async () => {
    const onComplete = vi.fn();
    const { controller, unmount } = mount(scenario, { onComplete });
    at(controller, "disabled").start();
    await answered();
    at(controller, "entering").submit("424242");
    unmount();
    await answered();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("a handler that throws is reported as the app's own failure", async () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const failure = new Error("the app's own");
    const { controller } = mount(scenario, {
      onComplete: () => {
        throw failure;
      },
    });
    await enterFirstCode(controller);
    at(controller, "enabled");
    expect(report).toHaveBeenCalledExactlyOnceWith(failure);
  });

  test("that was set up before is no completion", async () => {
    const onComplete = vi.fn();
    const { controller } = mount(totpEnrollmentScenarios.enabled, { onComplete });
    await answered();
    expect(at(controller, "enabled").enrolled).toBe(false);
    expect(onComplete).not.toHaveBeenCalled();
  });
});

describe("removing the app", () => {
  test("is asked, confirmed, and one call however often", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.enabled);
    at(controller, "enabled").disable();
    const { confirm, lastFactor } = at(controller, "confirming");
    expect(lastFactor).toBe(true);
    expect(client.clerk.calls).toEqual([]);
    confirm();
    confirm();
    at(controller, "disabling");
    await answered();
    expect(at(controller, "disabled")).toMatchObject({ removed: true, error: null });
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
  });

  test("can be left", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.enabled);
    at(controller, "enabled").disable();
    at(controller, "confirming").cancel();
    await answered();
    at(controller, "enabled");
    expect(client.clerk.calls).toEqual([]);
  });

  test("is refused without a request where MFA is required and no other factor is left", async () => {
    const { client, controller } = mount(totpEnrollmentScenarios.enabled, { required: true });
    at(controller, "enabled").disable();
    expect(at(controller, "enabled").error).toMatchObject({ kind: "last-factor", code: null });
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("is possible where MFA is required and a phone is left", async () => {
    const phones = [{ id: "idn_home", phoneNumber: "+15005550006", reserved: true }];
    const { client, controller } = mount(
      { signedIn: "here", user: { totp: true, phones } },
      { required: true },
    );
    at(controller, "enabled").disable();
    expect(at(controller, "confirming").lastFactor).toBe(false);
    at(controller, "confirming").confirm();
    await answered();
    at(controller, "disabled");
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
  });

  test.each([
    ["unreachable", "network"],
    ["offline", "network"],
    [
      { status: 400, errors: [{ code: "second_factor_deletion_not_allowed", longMessage: "No." }] },
      "last-factor",
    ],
  ] as const)("a failure leaves the app as it was: %j", async (answer, kind) => {
    const { controller } = mount({
      ...totpEnrollmentScenarios.enabled,
      answers: { disableTOTP: answer },
    });
    at(controller, "enabled").disable();
    at(controller, "confirming").confirm();
    await answered();
    expect(at(controller, "enabled").error?.kind).toBe(kind);
  });
});

describe("a conflict", () => {
  test("makes the account be read again: something happened elsewhere", async () => {
    const { client, controller } = mount({
      ...totpEnrollmentScenarios.enabled,
      answers: {
        disableTOTP: { status: 404, errors: [{ code: "resource_not_found", longMessage: "Not found" }] },
      },
    });
    const reload = vi.spyOn(client.clerk.user ?? expect.fail(), "reload");
    at(controller, "enabled").disable();
    at(controller, "confirming").confirm();
    await answered();
    expect(at(controller, "enabled").error?.kind).toBe("conflict");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("no other failure does", async () => {
    const { client, controller } = mount({
      ...totpEnrollmentScenarios.enabled,
      answers: { disableTOTP: "unreachable" },
    });
    const reload = vi.spyOn(client.clerk.user ?? expect.fail(), "reload");
    at(controller, "enabled").disable();
    at(controller, "confirming").confirm();
    await answered();
    expect(reload).not.toHaveBeenCalled();
  });
});

describe("a page on which Clerk did not load", () => {
  beforeEach(() => vi.stubGlobal("location", { reload: vi.fn() }));

  test("is reloaded on request alone", () => {
    const { controller } = mount(totpEnrollmentScenarios.unavailable);
    expect(at(controller, "unavailable").error.kind).toBe("unavailable");
    expect(location.reload).not.toHaveBeenCalled();
    at(controller, "unavailable").reload();
    expect(location.reload).toHaveBeenCalledTimes(1);
  });
});

describe("every scenario", () => {
  test.each(Object.entries(totpEnrollmentScenarios))(
    "%s comes to the status that it is named for",
    async (name, scenario) => {
      const client = createFakeMfaClient(scenario);
      await client.ready;
      const controller = totpEnrollmentController(client);
      attach(controller);
      await answered();
      expect(name.startsWith(controller.getFlow().status)).toBe(true);
    },
  );
});
