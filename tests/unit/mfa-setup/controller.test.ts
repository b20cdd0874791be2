import {
  createFakeMfaClient,
  type FakeMfaClient,
  fakeUser,
  mfaSetupScenarios,
  type Scenario,
} from "mfa-ui/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import { backupCodesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-backup-codes.js";
import { totpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-totp.js";
import { mfaPhonesController } from "../../../packages/mfa-ui/src/flows/mfa-phones/controller.js";
import {
  type MfaSetupController,
  mfaSetupController,
} from "../../../packages/mfa-ui/src/flows/mfa-setup/controller.js";
import type { MfaSetupFlow, MfaSetupOptions } from "../../../packages/mfa-ui/src/flows/mfa-setup/result.js";
import { totpEnrollmentController } from "../../../packages/mfa-ui/src/flows/totp-enrollment/controller.js";

type FlowAt<Status> = Extract<MfaSetupFlow, { status: Status }>;

const task: Scenario = { signedIn: "here", user: { task: "setup-mfa" } };
const withoutCodes: Scenario = { ...task, user: { task: "setup-mfa", issuesBackupCodes: false } };

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A mounted flow with the enrolments that it is composed of, as a component has them. */
function mount(scenario: Scenario, options: MfaSetupOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = mfaSetupController(client);
  const totp = totpEnrollmentController(client);
  const phones = mfaPhonesController(client);
  const unmount = attach(controller, options);
  ends.push(
    totp.attach(() => ({})),
    phones.attach(() => ({})),
  );
  return { client, controller, totp, phones, unmount };
}

function attach(controller: MfaSetupController, options: MfaSetupOptions = {}): () => void {
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

function at<Status extends MfaSetupFlow["status"]>(
  controller: MfaSetupController,
  status: Status,
): FlowAt<Status> {
  const flow = controller.getFlow();
  expect(flow.status).toBe(status);
  return flow as FlowAt<Status>;
}

/** A step of one of the enrolments. */
function step<Flow extends { readonly status: string }, Status extends Flow["status"]>(
  controller: { getFlow(): Flow },
  status: Status,
): Extract<Flow, { status: Status }> {
  const flow = controller.getFlow();
  expect(flow.status).toBe(status);
  return flow as Extract<Flow, { status: Status }>;
}

/** Lets every answer of the fake arrive: they come in microtasks. */
async function answered(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

type World = ReturnType<typeof mount>;

async function enterFirstCode({ controller, totp }: World, code = fakeUser.code): Promise<void> {
  at(controller, "choosing").choose("totp");
  step(totp, "disabled").start();
  await answered();
  step(totp, "entering").submit(code);
}

async function addPhone({ controller, phones }: World): Promise<void> {
  at(controller, "choosing").choose("phone_code");
  step(phones, "listing").add();
  step(phones, "adding").submit("+15005550006");
  await answered();
  step(phones, "entering").submit(fakeUser.code);
}

/** Lets Clerk do a call of the user, and holds its answer back. Returns what lets it go. */
function holdAnswer(client: FakeMfaClient, call: "verifyTOTP"): () => void {
  const user = client.clerk.user ?? expect.fail("nobody is signed in");
  const method = user[call];
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  vi.spyOn(user, call).mockImplementationOnce(async (params) => {
    const answer = await method(params);
    await gate;
    return answer;
  });
  return letGo;
}

/** Sets an authenticator app up in another tab. */
async function enrolElsewhere({ clerk }: FakeMfaClient): Promise<void> {
  await clerk.user?.createTOTP();
  await clerk.user?.verifyTOTP({ code: fakeUser.code });
}

function count(client: FakeMfaClient, call: string): number {
  return client.clerk.calls.filter((made) => made === call).length;
}

function record(controller: MfaSetupController): string[] {
  const seen: string[] = [controller.getFlow().status];
  ends.push(
    controller.subscribe(() => {
      const { status } = controller.getFlow();
      if (status !== seen.at(-1)) seen.push(status);
    }),
  );
  return seen;
}

describe("one flow per client", () => {
  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(mfaSetupController(client)).toBe(mfaSetupController(client));
    expect(mfaSetupController(createFakeMfaClient())).not.toBe(mfaSetupController(client));
  });

  test("the flow is the same object until something changed", () => {
    const { client, controller } = mount(task);
    const flow = controller.getFlow();
    client.clerk.answer("setActive", null);
    expect(controller.getFlow()).toBe(flow);
  });

  test("nothing is called on arrival, however many mount, unmount and mount again", async () => {
    const { client, controller, unmount } = mount(task);
    unmount();
    attach(controller);
    attach(controller)();
    await answered();
    at(controller, "choosing");
    expect(client.clerk.calls).toEqual([]);
  });

  test("without a listener the flow is up to date all the same, and starts nothing", async () => {
    const client = createFakeMfaClient(task);
    const controller = mfaSetupController(client);
    at(controller, "choosing");
    await enrolElsewhere(client);
    at(controller, "finishing");
    await answered();
    expect(count(client, "setActive")).toBe(0);
    attach(controller);
    await answered();
    at(controller, "complete");
    expect(count(client, "setActive")).toBe(1);
  });

  test("after the last one is unmounted nothing listens to Clerk", () => {
    const client = createFakeMfaClient(task);
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
    const unmount = attach(mfaSetupController(client));
    expect(listening).toBe(1);
    unmount();
    expect(listening).toBe(0);
  });
});

describe("which sessions have something to set up", () => {
  test.each<[name: string, scenario: Scenario]>([
    ["nobody's", {}],
    ["one that is active", { signedIn: "here" }],
    ["one of another tab", { signedIn: "elsewhere", user: { task: "setup-mfa" } }],
    ["one with another task", { signedIn: "here", user: { task: "choose-organization" } }],
  ])("not %s", async (_, scenario) => {
    const { client, controller } = mount(scenario);
    await answered();
    at(controller, "idle");
    expect(client.clerk.calls).toEqual([]);
  });

  test("the one with the task, with both methods to choose from", () => {
    const { controller } = mount(task);
    expect(at(controller, "choosing")).toMatchObject({
      methods: ["totp", "phone_code"],
      error: null,
      signingOut: false,
    });
  });

  test("a session that becomes the active one begins", async () => {
    const { client, controller } = mount({ signedIn: "elsewhere", user: { task: "setup-mfa" } });
    const [session] = client.clerk.client?.signedInSessions ?? [];
    at(controller, "idle");
    await client.clerk.setActive({ session: session?.id ?? "" });
    at(controller, "choosing");
  });
});

describe("the methods", () => {
  test("are those that the app names, in its order", () => {
    const { controller } = mount(task, { methods: ["phone_code", "totp"] });
    expect(at(controller, "choosing").methods).toEqual(["phone_code", "totp"]);
  });

  test.each(["totp", "phone_code"] as const)("need no choice where there is %s alone", (method) => {
    const { controller } = mount(task, { methods: [method] });
    expect(at(controller, "enrolling")).toMatchObject({ method, cancel: null });
  });

  test("can be chosen again, and what was begun is kept: the secret is the same", async () => {
    const world = mount(task);
    const { client, controller, totp } = world;
    at(controller, "choosing").choose("totp");
    step(totp, "disabled").start();
    await answered();
    const { secret } = step(totp, "entering");
    at(controller, "enrolling").cancel?.();
    at(controller, "choosing").choose("phone_code");
    expect(at(controller, "enrolling").method).toBe("phone_code");
    at(controller, "enrolling").cancel?.();
    at(controller, "choosing").choose("totp");
    expect(step(totp, "entering").secret).toBe(secret);
    expect(client.group(totpGroup).getSecret()?.secret).toBe(secret);
    expect(count(client, "createTOTP")).toBe(1);
  });
});

describe("an authenticator app that is set up", () => {
  test("ends the task when its codes are saved, and not before, though Clerk does", async () => {
    const onComplete = vi.fn();
    const world = mount(task, { onComplete });
    const { client, controller, totp } = world;
    const seen = record(controller);
    await enterFirstCode(world);
    await answered();
    expect(client.getSnapshot().session).toMatchObject({ status: "active", task: null });
    const { codes, finish } = step(totp, "saving");
    expect(codes).toHaveLength(10);
    expect(at(controller, "enrolling")).toMatchObject({ method: "totp", cancel: null });
    await answered();
    expect(count(client, "setActive")).toBe(0);
    finish();
    at(controller, "finishing");
    await answered();
    expect(at(controller, "complete").session).toMatchObject({ status: "active", task: null });
    expect(count(client, "setActive")).toBe(1);
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(onComplete).toHaveBeenCalledWith(
      expect.objectContaining({ session: client.getSnapshot().session, task: null }),
    );
    expect(seen).toEqual(["choosing", "enrolling", "finishing", "complete"]);
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP", "setActive"]);
  });

  test("is not done before the answer with the codes is there, though Clerk has ended the task", async () => {
    const world = mount(task);
    const { client, controller, totp } = world;
    const seen = record(controller);
    const letGo = holdAnswer(client, "verifyTOTP");
    await enterFirstCode(world);
    await answered();
    expect(client.getSnapshot().session).toMatchObject({ status: "active", task: null });
    step(totp, "verifying");
    expect(at(controller, "enrolling").cancel).toBeNull();
    expect(count(client, "setActive")).toBe(0);
    letGo();
    await answered();
    step(totp, "saving").finish();
    await answered();
    at(controller, "complete");
    expect(seen).toEqual(["choosing", "enrolling", "finishing", "complete"]);
  });

  test("ends the task at once where it brings no codes", async () => {
    const world = mount(withoutCodes);
    const { client, controller } = world;
    await enterFirstCode(world);
    await answered();
    at(controller, "complete");
    expect(client.clerk.calls).toEqual(["createTOTP", "verifyTOTP", "setActive"]);
  });

  test("is not set up by a wrong code: the way back is there again", async () => {
    const world = mount(task);
    const { client, controller, totp } = world;
    await enterFirstCode(world, "000000");
    expect(at(controller, "enrolling").cancel).toBeNull();
    await answered();
    expect(step(totp, "entering").error?.kind).toBe("code-incorrect");
    expect(at(controller, "enrolling").cancel).not.toBeNull();
    expect(count(client, "setActive")).toBe(0);
  });

  test("waits for a step-up like any change, and the way out stays", async () => {
    const world = mount({ ...task, stepUp: true });
    const { controller, totp } = world;
    vi.spyOn(console, "warn").mockImplementation(() => {});
    at(controller, "choosing").choose("totp");
    step(totp, "disabled").start();
    await answered();
    expect(step(totp, "disabled").error?.kind).toBe("reverification-required");
    expect(at(controller, "enrolling").cancel).not.toBeNull();
  });
});

describe("a phone number that is set up", () => {
  test("ends the task when its codes are saved, and not before", async () => {
    const world = mount(task);
    const { client, controller, phones } = world;
    const seen = record(controller);
    await addPhone(world);
    await answered();
    expect(client.getSnapshot().session).toMatchObject({ status: "active", task: null });
    expect(at(controller, "enrolling")).toMatchObject({ method: "phone_code", cancel: null });
    expect(count(client, "setActive")).toBe(0);
    step(phones, "saving").finish();
    await answered();
    at(controller, "complete");
    expect(count(client, "setActive")).toBe(1);
    expect(seen).toEqual(["choosing", "enrolling", "finishing", "complete"]);
  });

  test("cannot be left while it is made a second factor, and can be when that failed", async () => {
    const world = mount({ ...withoutCodes, answers: { setReservedForSecondFactor: "unreachable" } });
    const { client, controller, phones } = world;
    const backs: boolean[] = [];
    ends.push(
      phones.subscribe(() => {
        const flow = phones.getFlow();
        if (flow.status === "reserving" && !flow.error)
          backs.push(at(controller, "enrolling").cancel !== null);
      }),
    );
    await addPhone(world);
    await answered();
    expect(step(phones, "reserving").error?.kind).toBe("network");
    expect(backs).toEqual([false]);
    expect(at(controller, "enrolling").cancel).not.toBeNull();
    client.clerk.answer("setReservedForSecondFactor", null);
    step(phones, "reserving").retry?.();
    await answered();
    at(controller, "complete");
  });

  test("may be one that the person had already", async () => {
    const phone = { id: "idn_home", phoneNumber: "+15005550006" };
    const { client, controller, phones } = mount({
      ...task,
      user: { task: "setup-mfa", phones: [phone] },
    });
    const seen = record(controller);
    at(controller, "choosing").choose("phone_code");
    step(phones, "listing").phones[0]?.reserve?.();
    expect(at(controller, "enrolling").cancel).toBeNull();
    await answered();
    expect(count(client, "setActive")).toBe(0);
    step(phones, "saving").finish();
    await answered();
    expect(seen).toEqual(["choosing", "enrolling", "finishing", "complete"]);
  });
});

describe("activating the session", () => {
  test("that fails is tried again on request", async () => {
    const onComplete = vi.fn();
    const world = mount({ ...withoutCodes, answers: { setActive: "unreachable" } }, { onComplete });
    const { client, controller } = world;
    await enterFirstCode(world);
    await answered();
    expect(at(controller, "finishing").error?.kind).toBe("network");
    expect(onComplete).not.toHaveBeenCalled();
    await answered();
    expect(count(client, "setActive")).toBe(1);
    client.clerk.answer("setActive", null);
    const { retry } = at(controller, "finishing");
    retry();
    retry();
    expect(at(controller, "finishing").error).toBeNull();
    await answered();
    at(controller, "complete");
    expect(count(client, "setActive")).toBe(2);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("is one call for two components, and for one that comes late", async () => {
    const onComplete = vi.fn();
    const world = mount(withoutCodes, { onComplete });
    const { client, controller } = world;
    attach(controller, { onComplete });
    await enterFirstCode(world);
    await answered();
    attach(controller, { onComplete });
    await answered();
    at(controller, "complete");
    expect(count(client, "setActive")).toBe(1);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("is done for who has left the page while the codes were not saved, when they are", async () => {
    const world = mount(task);
    const { client, controller, unmount } = world;
    await enterFirstCode(world);
    await answered();
    unmount();
    await answered();
    expect(count(client, "setActive")).toBe(0);
    attach(controller);
    at(controller, "enrolling");
    client.group(backupCodesGroup).forget();
    await answered();
    at(controller, "complete");
    expect(count(client, "setActive")).toBe(1);
  });

  test("stays finished whatever Clerk reports in between", async () => {
    const world = mount(withoutCodes);
    const { client, controller } = world;
    await enterFirstCode(world);
    await answered();
    const flow = at(controller, "complete");
    await client.clerk.user?.createPhoneNumber({ phoneNumber: "+15005550006" });
    expect(controller.getFlow()).toBe(flow);
  });
});

describe("a task that is done elsewhere", () => {
  test("is over at the choice", async () => {
    const { client, controller } = mount(task);
    await enrolElsewhere(client);
    at(controller, "finishing");
    await answered();
    at(controller, "complete");
    expect(count(client, "setActive")).toBe(1);
  });

  test("is over in the middle of another method", async () => {
    const { client, controller, phones } = mount(task);
    at(controller, "choosing").choose("phone_code");
    step(phones, "listing").add();
    await enrolElsewhere(client);
    await answered();
    at(controller, "complete");
  });
});

describe("signing out", () => {
  test("is the way out, once", async () => {
    const { client, controller } = mount(task);
    const { signOut } = at(controller, "choosing");
    signOut();
    signOut();
    expect(at(controller, "choosing").signingOut).toBe(true);
    await answered();
    at(controller, "idle");
    expect(client.clerk.calls).toEqual(["signOut"]);
    expect(client.getSnapshot().session).toBeNull();
  });

  test("in the middle of a method takes the secret along", async () => {
    const { client, controller, totp } = mount(task);
    at(controller, "choosing").choose("totp");
    step(totp, "disabled").start();
    await answered();
    at(controller, "enrolling").signOut();
    await answered();
    at(controller, "idle");
    expect(client.group(totpGroup).getSecret()).toBeNull();
  });

  test.each(["unreachable", "offline"] as const)(
    "that fails (%s) says so, and can be done again",
    async (answer) => {
      const { client, controller } = mount({ ...task, answers: { signOut: answer } });
      at(controller, "choosing").signOut();
      await answered();
      expect(at(controller, "choosing")).toMatchObject({ signingOut: false, error: { kind: "network" } });
      client.clerk.answer("signOut", null);
      at(controller, "choosing").signOut();
      expect(at(controller, "choosing")).toMatchObject({ signingOut: true, error: null });
      await answered();
      at(controller, "idle");
    },
  );

  test("that failed before the page was opened is still said", async () => {
    const { controller } = mount({ ...task, answers: { signOut: "unreachable" } });
    at(controller, "choosing").signOut();
    await answered();
    attach(controller);
    expect(at(controller, "choosing").error?.kind).toBe("network");
  });
});

describe("a page on which Clerk did not load", () => {
  test("is reloaded on request alone", () => {
    vi.stubGlobal("location", { reload: vi.fn() });
    const { controller } = mount(mfaSetupScenarios.unavailable);
    expect(at(controller, "unavailable").error.kind).toBe("unavailable");
    expect(location.reload).not.toHaveBeenCalled();
    at(controller, "unavailable").reload();
    expect(location.reload).toHaveBeenCalledTimes(1);
  });
});

describe("every scenario", () => {
  test.each(Object.entries(mfaSetupScenarios))(
    "%s comes to the status that it is named for",
    async (name, scenario) => {
      const client = createFakeMfaClient(scenario);
      await client.ready;
      const controller = mfaSetupController(client);
      attach(controller);
      await answered();
      const flow = controller.getFlow();
      expect(name.startsWith(flow.status)).toBe(true);
      expect("error" in flow && flow.error !== null).toBe(/Failed|unavailable/.test(name));
    },
  );

  test("enrollingTotp and enrollingPhone are at their method, enrollingSaving has codes to save", async () => {
    for (const [name, method] of [
      ["enrollingTotp", "totp"],
      ["enrollingPhone", "phone_code"],
      ["enrollingSaving", "totp"],
    ] as const) {
      const client = createFakeMfaClient(mfaSetupScenarios[name]);
      await client.ready;
      const controller = mfaSetupController(client);
      attach(controller);
      expect(at(controller, "enrolling").method).toBe(method);
      expect(client.group(backupCodesGroup).getUnsaved() !== null).toBe(name === "enrollingSaving");
    }
  });
});
