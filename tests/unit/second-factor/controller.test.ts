import { createFakeMfaClient, type Scenario, secondFactorScenarios } from "mfa-ui/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type SecondFactorController,
  secondFactorController,
} from "../../../packages/mfa-ui/src/flows/second-factor/controller.js";
import type {
  SecondFactorFlow,
  SecondFactorOptions,
} from "../../../packages/mfa-ui/src/flows/second-factor/result.js";

type FlowAt<Status> = Extract<SecondFactorFlow, { status: Status }>;

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A mounted flow, as a component has it. */
function mount(scenario: Scenario, options: SecondFactorOptions = {}) {
  const client = createFakeMfaClient(scenario);
  const controller = secondFactorController(client);
  const unmount = attach(controller, options);
  return { client, controller, unmount };
}

function attach(controller: SecondFactorController, options: SecondFactorOptions): () => void {
  const listener = vi.fn();
  const detach = controller.attach(() => options);
  const unsubscribe = controller.subscribe(listener);
  const unmount = () => {
    unsubscribe();
    detach();
  };
  ends.push(unmount);
  return unmount;
}

function at<Status extends SecondFactorFlow["status"]>(
  controller: SecondFactorController,
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

describe("one flow per client", () => {
  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(secondFactorController(client)).toBe(secondFactorController(client));
    expect(secondFactorController(createFakeMfaClient())).not.toBe(secondFactorController(client));
  });

  test("the flow is the same object until something changed", () => {
    const { controller } = mount(secondFactorScenarios.enteringTotp);
    expect(controller.getFlow()).toBe(controller.getFlow());
  });

  test("without a listener the flow is up to date all the same, and starts nothing", async () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringPhoneCode);
    expect(secondFactorController(client).getFlow().status).toBe("sending");
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("the options of the one mounted first count, then those of the next", () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringTotp);
    const controller = secondFactorController(client);
    const unmountFirst = attach(controller, { normalizeCode: () => "" });
    attach(controller, { normalizeCode: (typed) => typed });
    at(controller, "entering").submit("424242");
    at(controller, "entering");
    unmountFirst();
    at(controller, "entering").submit("424242");
    at(controller, "verifying");
  });

  test("after the last one is unmounted nothing listens to Clerk", () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringTotp);
    let listening = 0;
    const { addListener } = client.clerk;
    vi.spyOn(client.clerk, "addListener").mockImplementation((listener) => {
      listening += 1;
      const end = addListener(listener);
      return () => {
        listening -= 1;
        end();
      };
    });
    const controller = secondFactorController(client);
    const first = attach(controller, {});
    const second = attach(controller, {});
    expect(listening).toBe(1);
    first();
    expect(listening).toBe(1);
    second();
    expect(listening).toBe(0);
    attach(controller, {})();
    expect(listening).toBe(0);
  });
});

describe("sending on arrival", () => {
  test("sends once, however many mount, unmount and mount again", async () => {
    const client = createFakeMfaClient(secondFactorScenarios.enteringPhoneCode);
    const controller = secondFactorController(client);
    attach(controller, {})();
    attach(controller, {});
    attach(controller, {});
    await answered();
    attach(controller, {});
    await answered();
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
    expect(at(controller, "entering").factor.id).toBe("phone_code:idn_home");
  });

  test("sends nothing without autoSend, until the person chooses", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringPhoneCode, { autoSend: false });
    expect(client.clerk.calls).toEqual([]);
    at(controller, "choosing").choose("phone_code:idn_home");
    await answered();
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
    at(controller, "entering");
  });

  test("a failure is said, and the choice offered", async () => {
    const { controller } = mount(secondFactorScenarios.choosingSendFailed);
    await answered();
    expect(at(controller, "choosing").error?.kind).toBe("network");
  });

  test("an answer without the proof that a code went out is a failure", async () => {
    const { controller } = mount({
      ...secondFactorScenarios.enteringPhoneCode,
      answers: { prepareSecondFactor: "offline" },
    });
    await answered();
    expect(at(controller, "choosing").error?.kind).toBe("network");
  });

  test("going to another factor and back sends no second code", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringPhoneCode);
    await answered();
    at(controller, "entering").choose("backup_code");
    at(controller, "entering").choose("phone_code:idn_home");
    at(controller, "entering");
    await answered();
    expect(client.clerk.calls).toEqual(["prepareSecondFactor"]);
  });

  test("an answer that comes after the person chose another factor does not take them back", async () => {
    const { controller } = mount(secondFactorScenarios.enteringPhoneCode);
    at(controller, "sending").choose("backup_code");
    await answered();
    expect(at(controller, "entering").factor.id).toBe("backup_code");
  });
});

describe("sending another code", () => {
  test("Clerk takes the next request thirty seconds after a code went out", async () => {
    const now = Date.UTC(2026, 0, 1);
    const { controller } = mount({ ...secondFactorScenarios.enteringPhoneCode, now });
    await answered();
    expect(at(controller, "entering").resend?.availableAt).toBe(now + 30_000);
  });

  test("pressed twice it is one request, and the wait begins again", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringPhoneCode);
    await answered();
    client.advance(31_000);
    const { resend } = at(controller, "entering");
    resend?.send();
    resend?.send();
    expect(at(controller, "entering").resend?.pending).toBe(true);
    await answered();
    expect(client.clerk.calls).toEqual(["prepareSecondFactor", "prepareSecondFactor"]);
    expect(at(controller, "entering").resend).toMatchObject({
      pending: false,
      availableAt: client.now() + 30_000,
    });
  });

  test("a refusal that names a wait sets it, and the code that went out before can be entered", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringResendFailed);
    at(controller, "entering").resend?.send();
    await answered();
    const flow = at(controller, "entering");
    expect(flow.error?.kind).toBe("throttled");
    expect(flow.resend?.availableAt).toBe(client.now() + 45_000);
  });

  test("there is none where nothing is sent", () => {
    const { controller } = mount(secondFactorScenarios.enteringTotp);
    expect(at(controller, "entering").resend).toBeNull();
  });
});

describe("submitting", () => {
  test("is one request, however often it is asked for", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringTotp);
    const { submit } = at(controller, "entering");
    submit("424242");
    submit("424242");
    at(controller, "verifying");
    await answered();
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive"]);
    expect(at(controller, "complete").session.userId).toBe("user_fake");
  });

  test("asks nothing for an empty code, or one that is only separators", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringTotp);
    for (const typed of ["", "   ", "-", "\u200f"]) {
      at(controller, "entering").submit(typed);
      expect(at(controller, "entering").error?.kind).toBe("value-missing");
    }
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("a refused code can be tried again", async () => {
    const { controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").submit("000000");
    await answered();
    expect(at(controller, "entering").error?.kind).toBe("code-incorrect");
    at(controller, "entering").submit("424 242");
    await answered();
    at(controller, "complete");
  });

  test("an answer without proof is a network failure, and not the end", async () => {
    const { controller } = mount({
      ...secondFactorScenarios.enteringTotp,
      answers: { attemptSecondFactor: "offline" },
    });
    at(controller, "entering").submit("424242");
    await answered();
    expect(at(controller, "entering").error?.kind).toBe("network");
  });

  test("the app's normalizeCode gets what was typed and the factor", () => {
    const normalizeCode = vi.fn(() => "");
    const { controller } = mount(secondFactorScenarios.enteringTotp, { normalizeCode });
    at(controller, "entering").submit(" 42 ");
    expect(normalizeCode).toHaveBeenCalledExactlyOnceWith(" 42 ", { id: "totp", strategy: "totp" });
  });

  test("a sign-in that completes after the person chose another factor is finished all the same", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").submit("424242");
    at(controller, "verifying").choose("backup_code");
    await answered();
    at(controller, "complete");
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive"]);
  });

  test("a refusal that comes after the person chose another factor is not shown there", async () => {
    const { controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").submit("000000");
    at(controller, "verifying").choose("backup_code");
    await answered();
    expect(at(controller, "entering")).toMatchObject({ factor: { id: "backup_code" }, error: null });
  });
});

describe("a backup code typed as an authenticator's", () => {
  test("is offered to be used as one, without a request", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").submit("A1B2-C3D4");
    await answered();
    expect(client.clerk.calls).toEqual([]);
    expect(at(controller, "entering").suggestion?.factor.id).toBe("backup_code");
    at(controller, "entering").suggestion?.accept();
    await answered();
    at(controller, "complete");
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive"]);
  });

  test("never stands in the flow, however deep one looks", () => {
    const { controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").submit("a1b2-c3d4");
    expect(JSON.stringify(controller.getFlow())).not.toMatch(/a1b2/i);
    at(controller, "entering").submit("424242");
    expect(JSON.stringify(controller.getFlow())).not.toContain("424242");
  });

  test("is not offered where the account has none", () => {
    const { controller } = mount({
      signIn: "second-factor",
      user: { secondFactors: [{ strategy: "totp" }] },
    });
    at(controller, "entering").submit("a1b2c3d4");
    expect(at(controller, "entering")).toMatchObject({ error: { kind: "code-malformed" }, suggestion: null });
  });

  test("is not offered for digits, however many", () => {
    const { controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").submit("42424242");
    expect(at(controller, "entering")).toMatchObject({ error: { kind: "code-malformed" }, suggestion: null });
  });
});

describe("finishing", () => {
  test("tells the app once, though two flows were given a handler", async () => {
    const first = vi.fn();
    const second = vi.fn();
    const { controller } = mount(secondFactorScenarios.enteringTotp, { onComplete: first });
    attach(controller, { onComplete: second });
    at(controller, "entering").submit("424242");
    await answered();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });

  test("tells the app although the tree went away in between", async () => {
    const onComplete = vi.fn();
    const { controller, unmount } = mount(secondFactorScenarios.enteringTotp, { onComplete });
    at(controller, "entering").submit("424242");
    unmount();
    await answered();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("a failed activation is repeated without another code", async () => {
    const { client, controller } = mount({
      ...secondFactorScenarios.enteringTotp,
      answers: { setActive: "unreachable" },
    });
    at(controller, "entering").submit("424242");
    await answered();
    expect(at(controller, "finishing").error?.kind).toBe("network");
    client.clerk.answer("setActive", null);
    at(controller, "finishing").retry();
    await answered();
    at(controller, "complete");
    expect(client.clerk.calls).toEqual(["attemptSecondFactor", "setActive", "setActive"]);
  });

  test("an activation that Clerk lets resolve offline is a failure too", async () => {
    const { controller } = mount({
      ...secondFactorScenarios.enteringTotp,
      answers: { setActive: "offline" },
    });
    at(controller, "entering").submit("424242");
    await answered();
    expect(at(controller, "finishing").error?.kind).toBe("network");
  });

  test("a session task is handed on", async () => {
    const onComplete = vi.fn();
    const { controller } = mount(
      { ...secondFactorScenarios.enteringTotp, user: { task: "setup-mfa" } },
      { onComplete },
    );
    at(controller, "entering").submit("424242");
    await answered();
    expect(at(controller, "complete").task).toBe("setup-mfa");
    expect(onComplete).toHaveBeenCalledWith(expect.objectContaining({ task: "setup-mfa" }));
  });
});

describe("starting over", () => {
  test("leaves the flow idle and makes no call", async () => {
    const { client, controller } = mount(secondFactorScenarios.enteringTotp);
    at(controller, "entering").startOver();
    at(controller, "idle");
    await answered();
    at(controller, "idle");
    expect(client.clerk.calls).toEqual([]);
  });

  test("from a unsupported attempt too", () => {
    const { controller } = mount(secondFactorScenarios.unsupported);
    const flow = at(controller, "unsupported");
    expect(flow.strategies).toEqual(["passkey", "email_link"]);
    flow.startOver();
    at(controller, "idle");
  });
});

describe("every scenario", () => {
  test.each(Object.entries(secondFactorScenarios))(
    "%s comes to the status that it is named for",
    async (name, scenario) => {
      const { controller } = mount(scenario);
      await answered();
      expect(name.startsWith(controller.getFlow().status)).toBe(true);
    },
  );
});
