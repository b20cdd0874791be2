import { createFakeMfaClient, fakeUser, passwordSignInScenarios, type Scenario } from "mfa-ui/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type PasswordSignInController,
  passwordSignInController,
} from "../../../packages/mfa-ui/src/flows/password-sign-in/controller.js";
import type {
  PasswordSignInFlow,
  PasswordSignInOptions,
} from "../../../packages/mfa-ui/src/flows/password-sign-in/result.js";
import { secondFactorController } from "../../../packages/mfa-ui/src/flows/second-factor/controller.js";

type FlowAt<Status> = Extract<PasswordSignInFlow, { status: Status }>;

const { identifier, password } = fakeUser;
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A mounted flow, as a component has it. */
function mount(scenario: Scenario, options: PasswordSignInOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = passwordSignInController(client);
  ends.push(
    controller.attach(() => options),
    controller.subscribe(() => {}),
  );
  return { client, controller };
}

function at<Status extends PasswordSignInFlow["status"]>(
  controller: PasswordSignInController,
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

test("the same client has the same controller, another client another", () => {
  const client = createFakeMfaClient();
  expect(passwordSignInController(client)).toBe(passwordSignInController(client));
  expect(passwordSignInController(createFakeMfaClient())).not.toBe(passwordSignInController(client));
});

describe("submitting", () => {
  test("is one request, however often it is asked for", async () => {
    const { client, controller } = mount({});
    const { submit } = at(controller, "entering");
    submit({ identifier, password });
    submit({ identifier, password });
    at(controller, "submitting");
    await answered();
    expect(client.clerk.calls).toEqual(["create"]);
    at(controller, "idle");
  });

  test("asks nothing without an identifier or a password", async () => {
    const { client, controller } = mount({});
    at(controller, "entering").submit({ identifier: "  ", password });
    at(controller, "entering").submit({ identifier, password: "" });
    await answered();
    expect(client.clerk.calls).toEqual([]);
    at(controller, "entering");
  });

  test("takes the spaces around an identifier away, and none of a password's", async () => {
    const { client, controller } = mount({ user: { password: " secret ", secondFactors: [] } });
    const create = vi.spyOn(client.clerk.client?.signIn ?? expect.fail(), "create");
    at(controller, "entering").submit({ identifier: ` ${identifier} `, password: " secret " });
    await answered();
    expect(create).toHaveBeenCalledExactlyOnceWith({ identifier, password: " secret " });
    at(controller, "complete");
  });

  test("an answer without an attempt is a network failure", async () => {
    const { controller } = mount({ answers: { create: "offline" } });
    at(controller, "entering").submit({ identifier, password });
    await answered();
    expect(at(controller, "entering").error?.kind).toBe("network");
  });

  test("the password stands nowhere in the flow", async () => {
    const { controller } = mount({ answers: { create: "unreachable" } });
    at(controller, "entering").submit({ identifier, password });
    expect(JSON.stringify(controller.getFlow())).not.toContain(password);
    await answered();
    expect(JSON.stringify(controller.getFlow())).not.toContain(password);
  });
});

describe("with the second factor's flow on the same page", () => {
  test("the app is told once, though both were given a handler", async () => {
    const first = vi.fn();
    const second = vi.fn();
    const { client, controller } = mount({}, { onComplete: first });
    const next = secondFactorController(client);
    ends.push(
      next.attach(() => ({ onComplete: second })),
      next.subscribe(() => {}),
    );
    at(controller, "entering").submit({ identifier, password });
    await answered();
    at(controller, "idle");
    const flow = next.getFlow();
    if (flow.status === "entering") flow.submit("424242");
    await answered();
    expect(next.getFlow().status).toBe("complete");
    at(controller, "idle");
    expect(first.mock.calls.length + second.mock.calls.length).toBe(1);
    expect(client.clerk.calls).toEqual(["create", "attemptSecondFactor", "setActive"]);
  });

  test("the handler of either is enough", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount({}, { onComplete });
    const next = secondFactorController(client);
    ends.push(
      next.attach(() => ({})),
      next.subscribe(() => {}),
    );
    at(controller, "entering").submit({ identifier, password });
    await answered();
    const flow = next.getFlow();
    if (flow.status === "entering") flow.submit("424242");
    await answered();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("starting over there brings the fields back here", async () => {
    const { client, controller } = mount({ signIn: "second-factor" });
    at(controller, "idle");
    const next = secondFactorController(client);
    ends.push(next.subscribe(() => {}));
    const flow = next.getFlow();
    if ("startOver" in flow) flow.startOver();
    at(controller, "entering");
  });
});

describe("a session of another tab", () => {
  test("can be resumed", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount({ signedIn: "elsewhere" }, { onComplete });
    at(controller, "entering").existing?.resume();
    at(controller, "finishing");
    await answered();
    at(controller, "complete");
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual(["setActive"]);
  });

  test("can be signed out of, once", async () => {
    const { client, controller } = mount({ signedIn: "elsewhere" });
    const { existing } = at(controller, "entering");
    existing?.signOut();
    existing?.signOut();
    expect(at(controller, "entering").existing?.pending).toBe(true);
    await answered();
    expect(at(controller, "entering").existing).toBeNull();
    expect(client.clerk.calls).toEqual(["signOut"]);
  });

  test("a sign-out that fails is said", async () => {
    const { controller } = mount({ signedIn: "elsewhere", answers: { signOut: "unreachable" } });
    at(controller, "entering").existing?.signOut();
    await answered();
    const flow = at(controller, "entering");
    expect(flow.error?.kind).toBe("network");
    expect(flow.existing?.pending).toBe(false);
  });
});

describe("finishing", () => {
  test("a failed activation is repeated without another password", async () => {
    const { client, controller } = mount({
      user: { secondFactors: [] },
      answers: { setActive: "unreachable" },
    });
    at(controller, "entering").submit({ identifier, password });
    await answered();
    expect(at(controller, "finishing").error?.kind).toBe("network");
    client.clerk.answer("setActive", null);
    at(controller, "finishing").retry();
    await answered();
    at(controller, "complete");
    expect(client.clerk.calls).toEqual(["create", "setActive", "setActive"]);
  });
});

describe("every scenario", () => {
  test.each(Object.entries(passwordSignInScenarios))(
    "%s comes to the status that it is named for",
    async (name, scenario) => {
      const { controller } = mount(scenario);
      await answered();
      expect(name.startsWith(controller.getFlow().status)).toBe(true);
    },
  );
});
