import { backupCodesScenarios, createFakeMfaClient, type Scenario } from "mfa-ui/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import { backupCodesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-backup-codes.js";
import {
  type BackupCodesController,
  backupCodesController,
} from "../../../packages/mfa-ui/src/flows/backup-codes/controller.js";
import type {
  BackupCodesOptions,
  BackupCodesSteps,
} from "../../../packages/mfa-ui/src/flows/backup-codes/result.js";

type StepAt<Status> = Extract<BackupCodesSteps, { status: Status }>;

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

/** A mounted flow, as a component has it. */
function mount(scenario: Scenario, options: BackupCodesOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = backupCodesController(client);
  const unmount = attach(controller, options);
  return { client, controller, unmount };
}

function attach(controller: BackupCodesController, options: BackupCodesOptions = {}): () => void {
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

function at<Status extends BackupCodesSteps["status"]>(
  controller: BackupCodesController,
  status: Status,
): StepAt<Status> {
  const flow = controller.getFlow();
  expect(flow.status).toBe(status);
  return flow as StepAt<Status>;
}

/** Lets every answer of the fake arrive: they come in microtasks. */
async function answered(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

describe("one flow per client", () => {
  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(backupCodesController(client)).toBe(backupCodesController(client));
    expect(backupCodesController(createFakeMfaClient())).not.toBe(backupCodesController(client));
  });

  test("the flow is the same object until something changed", () => {
    const { controller } = mount(backupCodesScenarios.ready);
    const flow = controller.getFlow();
    attach(controller)();
    expect(controller.getFlow()).toBe(flow);
  });

  test("nothing is created on arrival, however many mount, unmount and mount again", async () => {
    const { client, controller, unmount } = mount(backupCodesScenarios.ready);
    unmount();
    attach(controller);
    attach(controller)();
    await answered();
    at(controller, "ready");
    expect(client.clerk.calls).toEqual([]);
  });
});

describe("creating codes", () => {
  test("is one call, however often it is asked for", async () => {
    const { client, controller } = mount(backupCodesScenarios.ready);
    const { generate } = at(controller, "ready");
    generate?.();
    generate?.();
    expect(at(controller, "generating").enabled).toBe(false);
    await answered();
    generate?.();
    await answered();
    const { codes } = at(controller, "saving");
    expect(new Set(codes).size).toBe(10);
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("in place of earlier ones is asked first", async () => {
    const { client, controller } = mount(backupCodesScenarios.readyEnabled);
    at(controller, "ready").generate?.();
    await answered();
    expect(client.clerk.calls).toEqual([]);
    const { confirm } = at(controller, "confirming");
    confirm();
    confirm();
    expect(at(controller, "generating").enabled).toBe(true);
    await answered();
    expect(at(controller, "saving").codes).toHaveLength(10);
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("can be left while it is asked", async () => {
    const { client, controller } = mount(backupCodesScenarios.readyEnabled);
    at(controller, "ready").generate?.();
    at(controller, "confirming").cancel();
    await answered();
    at(controller, "ready");
    expect(client.clerk.calls).toEqual([]);
  });

  test("there is nothing to create without another second factor", () => {
    const { controller } = mount(backupCodesScenarios.readyUnavailable);
    expect(at(controller, "ready").generate).toBeNull();
  });

  test.each(["unreachable", "offline"] as const)("a failure can be tried again: %s", async (answer) => {
    const { client, controller } = mount({
      ...backupCodesScenarios.ready,
      answers: { createBackupCode: answer },
    });
    at(controller, "ready").generate?.();
    await answered();
    expect(at(controller, "ready")).toMatchObject({ error: { kind: "network" }, saved: false });
    client.clerk.answer("createBackupCode", null);
    at(controller, "ready").generate?.();
    await answered();
    at(controller, "saving");
    expect(client.clerk.calls).toEqual(["createBackupCode", "createBackupCode"]);
  });

  test("is finished although the page was left meanwhile, and not done again", async () => {
    const { client, controller, unmount } = mount(backupCodesScenarios.ready);
    at(controller, "ready").generate?.();
    unmount();
    await answered();
    attach(controller);
    expect(at(controller, "saving").codes).toHaveLength(10);
    expect(client.clerk.calls).toEqual(["createBackupCode"]);
  });

  test("a conflict makes the account be read again", async () => {
    const { client, controller } = mount({
      ...backupCodesScenarios.ready,
      answers: {
        createBackupCode: { status: 409, errors: [{ code: "resource_locked", longMessage: "Busy" }] },
      },
    });
    const reload = vi.spyOn(client.clerk.user ?? expect.fail(), "reload");
    at(controller, "ready").generate?.();
    await answered();
    expect(at(controller, "ready").error?.kind).toBe("conflict");
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe("saving codes", () => {
  async function create(options: BackupCodesOptions = {}) {
    const view = mount(backupCodesScenarios.ready, options);
    at(view.controller, "ready").generate?.();
    await answered();
    return { ...view, flow: at(view.controller, "saving") };
  }

  test("forgets them, and tells the app once", async () => {
    const onComplete = vi.fn();
    const { controller, client, flow } = await create({ onComplete });
    attach(controller, { onComplete });
    expect(onComplete).not.toHaveBeenCalled();
    flow.finish();
    flow.finish();
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(at(controller, "ready")).toMatchObject({ saved: true, enabled: true, error: null });
    expect(client.group(backupCodesGroup).getUnsaved()).toBeNull();
    for (const code of flow.codes) expect(JSON.stringify(controller.getFlow())).not.toContain(code);
  });

  test("they are gone by the time the app is told", async () => {
    const statuses: string[] = [];
    const { controller, flow } = await create({
      onComplete: () => statuses.push(controller.getFlow().status),
    });
    flow.finish();
    expect(statuses).toEqual(["ready"]);
  });

  test("is said until the page is left", async () => {
    const { controller, flow, unmount } = await create();
    flow.finish();
    unmount();
    attach(controller);
    expect(at(controller, "ready").saved).toBe(false);
  });

  test("they are there until then, also for who leaves the page and comes back", async () => {
    const { controller, flow, unmount } = await create();
    unmount();
    attach(controller);
    expect(at(controller, "saving").codes).toBe(flow.codes);
  });

  test("a handler that throws is reported as the app's own failure", async () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const failure = new Error("the app's own");
    const { controller, flow } = await create({
      onComplete: async () => {
        throw failure;
      },
    });
    flow.finish();
    await answered();
    at(controller, "ready");
    expect(report).toHaveBeenCalledExactlyOnceWith(failure);
  });

  test("codes are gone when their person is", async () => {
    const { client, controller } = await create();
    await client.clerk.signOut(() => {});
    expect(at(controller, "idle")).toEqual({ status: "idle" });
    expect(client.group(backupCodesGroup).getUnsaved()).toBeNull();
  });

  test("codes that were lost while no component was there are not said to be saved", async () => {
    const { client, controller, unmount } = await create();
    unmount();
    client.group(backupCodesGroup).forget();
    attach(controller);
    expect(at(controller, "ready").saved).toBe(false);
  });
});

describe("codes of another flow", () => {
  const codes = ["11112222", "33334444"];

  test("are shown unless a component of that flow is there", async () => {
    const { client, controller } = mount(backupCodesScenarios.readyEnabled);
    const group = client.group(backupCodesGroup);
    const first = group.claim("totp");
    const second = group.claim("totp");
    group.keep("user_fake", { codes, source: "totp" });
    at(controller, "ready");
    first();
    at(controller, "ready");
    second();
    expect(at(controller, "saving").codes).toEqual(codes);
    ends.push(group.claim("totp"));
    expect(at(controller, "ready").saved).toBe(false);
  });

  test("a component of one flow holds back the codes of no other", async () => {
    const { client, controller } = mount(backupCodesScenarios.readyEnabled);
    const group = client.group(backupCodesGroup);
    ends.push(group.claim("totp"));
    group.keep("user_fake", { codes, source: "phones" });
    expect(at(controller, "saving").codes).toEqual(codes);
  });
});

describe("a page on which Clerk did not load", () => {
  test("is reloaded on request alone", () => {
    vi.stubGlobal("location", { reload: vi.fn() });
    const { controller } = mount(backupCodesScenarios.unavailable);
    expect(at(controller, "unavailable").error.kind).toBe("unavailable");
    expect(location.reload).not.toHaveBeenCalled();
    at(controller, "unavailable").reload();
    expect(location.reload).toHaveBeenCalledTimes(1);
  });
});

describe("every scenario", () => {
  test.each(Object.entries(backupCodesScenarios))(
    "%s comes to the status that it is named for",
    async (name, scenario) => {
      const client = createFakeMfaClient(scenario);
      await client.ready;
      const controller = backupCodesController(client);
      attach(controller);
      await answered();
      expect(name.startsWith(controller.getFlow().status)).toBe(true);
    },
  );

  test.each(Object.entries(backupCodesScenarios))("%s is named for what is seen", async (name, scenario) => {
    const client = createFakeMfaClient(scenario);
    await client.ready;
    const flow = backupCodesController(client).getFlow();
    expect("error" in flow && flow.error !== null).toBe(/Failed|unavailable/.test(name));
    if (flow.status !== "ready") return;
    expect(flow.enabled).toBe(/Enabled|Saved/.test(name));
    expect(flow.saved).toBe(name === "readySaved");
    expect(flow.generate === null).toBe(name === "readyUnavailable");
  });
});
