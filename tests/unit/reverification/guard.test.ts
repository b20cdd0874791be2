import { isReverificationCancelledError as isCancelledInCore2 } from "@clerk/clerk-react/errors";
import { isReverificationCancelledError as isCancelledInCore3 } from "@clerk/react/errors";
import { createFakeMfaClient } from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import type { StepUpOrigin } from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import { createGuard } from "../../../packages/mfa-ui/src/flows/reverification/guard.js";

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

/** A guard, and the queue in which what it holds waits. */
function arrange({ mounted = true, origin = null }: { mounted?: boolean; origin?: StepUpOrigin } = {}) {
  const client = createFakeMfaClient({ signedIn: "here" });
  const stepUp = client.group(stepUpGroup);
  if (mounted) stepUp.mount({ owner: null });
  return { guard: createGuard(client, origin), stepUp };
}

/** The ways in which an action says that it needs a step-up. */
const demands: [name: string, action: () => Promise<unknown>][] = [
  ["an error of Clerk's API", () => Promise.reject(apiError("session_reverification_required"))],
  ["an action that throws it at once", () => throwNow(apiError("session_reverification_required"))],
  ["the answer of reverificationError()", () => Promise.resolve(hintOf("strict"))],
  ["the answer of reverificationErrorResponse()", () => Promise.resolve(response(hintOf("strict")))],
];

/** What Clerk's `reverificationError(config)` makes. */
function hintOf(reverification?: unknown) {
  return {
    clerk_error: { type: "forbidden", reason: "reverification-error", metadata: { reverification } },
  };
}

function response(body: unknown, status = 403): Response {
  return new Response(JSON.stringify(body), { status });
}

function apiError(...codes: string[]): Error {
  const errors = codes.map((code) => ({ code, message: code, longMessage: code }));
  return Object.assign(new Error(codes[0]), { clerkError: true, status: 403, errors });
}

function throwNow(error: Error): never {
  throw error;
}

/** What an action comes to. */
async function outcomeOf(action: () => Promise<unknown>): Promise<{ value?: unknown; thrown?: unknown }> {
  try {
    return { value: await action() };
  } catch (thrown) {
    return { thrown };
  }
}

/** An action that needs a step-up the first time. */
function needsOnce(demand: () => Promise<unknown>, then: () => Promise<unknown>) {
  return vi.fn(then).mockImplementationOnce(demand);
}

/** Lets everything happen that is due: answers come in microtasks, but a body is read in tasks. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((done) => setImmediate(done));
}

describe.each(demands)("%s", (_, demand) => {
  test("waits for a step-up, and the action runs once more, with what it was given", async () => {
    const { guard, stepUp } = arrange();
    const action = needsOnce(demand, () => Promise.resolve("done"));
    const guarded = guard(action as (id: string, force: boolean) => Promise<unknown>)("idn_1", true);
    await soon();
    expect(stepUp.getRequest()).not.toBeNull();
    expect(action).toHaveBeenCalledTimes(1);
    stepUp.end("verified");
    expect(await guarded).toBe("done");
    expect(action.mock.calls).toEqual([
      ["idn_1", true],
      ["idn_1", true],
    ]);
  });

  test("ends as the action does then, also with a failure", async () => {
    const { guard, stepUp } = arrange();
    const failure = new Error("the app's own");
    const guarded = outcomeOf(guard(needsOnce(demand, () => Promise.reject(failure))));
    await soon();
    stepUp.end("verified");
    expect(await guarded).toEqual({ thrown: failure });
  });

  test("that comes again then is the action's end, and asks no second time", async () => {
    const { guard, stepUp } = arrange();
    const action = vi.fn(demand);
    const guarded = outcomeOf(guard(action));
    await soon();
    stepUp.end("verified");
    expect(Object.keys(await guarded)).toEqual(Object.keys(await outcomeOf(demand)));
    expect(action).toHaveBeenCalledTimes(2);
    expect(stepUp.getRequest()).toBeNull();
  });

  test("rejects as Clerk's own hook does when the person gives up", async () => {
    const { guard, stepUp } = arrange();
    const action = vi.fn(demand);
    const guarded = outcomeOf(guard(action));
    await soon();
    stepUp.end("cancelled");
    const { thrown: error } = await guarded;
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      clerkError: true,
      clerkRuntimeError: true,
      code: "reverification_cancelled",
    });
    expect(isCancelledInCore2(error)).toBe(true);
    expect(isCancelledInCore3(error)).toBe(true);
    expect(action).toHaveBeenCalledTimes(1);
  });

  test("ends as the action did where no step-up is mounted, at once", async () => {
    const { guard, stepUp } = arrange({ mounted: false });
    const made = await outcomeOf(demand);
    const action = vi.fn(async () => {
      if ("thrown" in made) throw made.thrown;
      return made.value;
    });
    const ended = await outcomeOf(guard(action));
    expect(ended.thrown).toBe(made.thrown);
    expect(ended.value).toBe(made.value);
    expect(action).toHaveBeenCalledTimes(1);
    expect(stepUp.getRequest()).toBeNull();
    expect(printed).toHaveBeenCalledTimes(1);
  });
});

describe("the level that is asked for", () => {
  test.each([
    ["strict_mfa", "multi_factor"],
    ["strict", "second_factor"],
    ["moderate", "second_factor"],
    ["lax", "second_factor"],
    [{ level: "first_factor", afterMinutes: 5 }, "first_factor"],
    [{ level: "second_factor", afterMinutes: 5 }, "second_factor"],
    [{ level: "multi_factor", afterMinutes: 5 }, "multi_factor"],
    [undefined, "second_factor"],
    [null, "second_factor"],
    ["a preset to come", "second_factor"],
  ])("is that of the hint: %o", async (config, level) => {
    for (const answer of [hintOf(config), response(hintOf(config))]) {
      const { guard, stepUp } = arrange();
      void guard(() => Promise.resolve<unknown>(answer))();
      await soon();
      expect(stepUp.getRequest()?.level).toBe(level);
    }
  });

  test("is the usual one for an error of Clerk's API, which names none", async () => {
    const { guard, stepUp } = arrange();
    void guard(() => Promise.reject(apiError("session_reverification_required")))();
    await soon();
    expect(stepUp.getRequest()?.level).toBe("second_factor");
  });

  test("is the usual one for a hint without any more", async () => {
    const { guard, stepUp } = arrange();
    const hint = { clerk_error: { type: "forbidden", reason: "reverification-error" } };
    void guard(() => Promise.resolve(hint))();
    await soon();
    expect(stepUp.getRequest()?.level).toBe("second_factor");
  });
});

describe("what is not about a step-up stays as it is", () => {
  const failures: unknown[] = [
    new Error("the app's own"),
    apiError("form_code_incorrect"),
    Object.assign(new Error("odd"), { errors: "session_reverification_required" }),
    Object.assign(new Error("odd"), { errors: [null, undefined, "session_reverification_required"] }),
    "session_reverification_required",
    null,
    undefined,
  ];

  test.each(failures)("a rejection: %o", async (failure) => {
    const { guard, stepUp } = arrange();
    const action = vi.fn(() => Promise.reject(failure));
    const ended = await outcomeOf(guard(action));
    expect(Object.keys(ended)).toEqual(["thrown"]);
    expect(ended.thrown).toBe(failure);
    expect(action).toHaveBeenCalledTimes(1);
    expect(stepUp.getRequest()).toBeNull();
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "session_reverification_required"],
    ["a number", 403],
    ["a list", [hintOf("strict")]],
    ["another refusal of Clerk's", { clerk_error: { type: "forbidden", reason: "role-error" } }],
    ["another kind of error", { clerk_error: { type: "unauthorized", reason: "reverification-error" } }],
    ["an empty error", { clerk_error: null }],
  ])("a result: %s", async (_, value) => {
    const { guard, stepUp } = arrange();
    expect(await guard(() => Promise.resolve<unknown>(value))()).toBe(value);
    expect(stepUp.getRequest()).toBeNull();
  });

  test.each([
    ["a 403 of another kind", () => response({ error: "no" })],
    ["a 403 that says null", () => response(null)],
    ["a 403 that is no JSON", () => new Response("<html>Forbidden</html>", { status: 403 })],
    ["a 403 without a body", () => new Response(null, { status: 403 })],
    ["an answer of another status that looks like it", () => response(hintOf("strict"), 200)],
    ["an answer that worked", () => response({ deleted: true }, 200)],
  ])("a Response, which can still be read: %s", async (_, make) => {
    const { guard, stepUp } = arrange();
    const answer = make();
    const text = await make().text();
    const result = await guard(() => Promise.resolve(answer))();
    expect(result).toBe(answer);
    expect(result.bodyUsed).toBe(false);
    expect(await result.text()).toBe(text);
    expect(stepUp.getRequest()).toBeNull();
  });

  test("a 403 that the action has read itself", async () => {
    const { guard, stepUp } = arrange();
    const answer = response(hintOf("strict"));
    await answer.text();
    expect(await guard(() => Promise.resolve(answer))()).toBe(answer);
    expect(stepUp.getRequest()).toBeNull();
  });
});

test("a Response that still asks for it after the step-up can be read by the app", async () => {
  const { guard, stepUp } = arrange();
  const guarded = guard(() => Promise.resolve(response(hintOf("strict_mfa"))))();
  await soon();
  stepUp.end("verified");
  expect(await (await guarded).json()).toEqual(hintOf("strict_mfa"));
});

test("a Response can be read where no step-up is mounted, too", async () => {
  const { guard } = arrange({ mounted: false });
  const answer = await guard(() => Promise.resolve(response(hintOf("strict"))))();
  expect(await answer.json()).toEqual(hintOf("strict"));
});

test("actions that wait at the same time wait for one step-up, with the changes of the account", async () => {
  const { guard, stepUp } = arrange();
  const [first, second] = [0, 1].map(() =>
    needsOnce(
      () => Promise.reject(apiError("session_reverification_required")),
      () => Promise.resolve("done"),
    ),
  );
  const change = stepUp.ask("totp");
  const both = [guard(first ?? expect.fail())(), guard(second ?? expect.fail())()];
  await soon();
  expect(stepUp.getRequest()?.id).toBe(1);
  stepUp.end("verified");
  expect(await Promise.all([change, ...both])).toEqual(["verified", "done", "done"]);
});

test("an action of a flow's own part of the page is asked for there", async () => {
  const { guard, stepUp } = arrange({ origin: "phones" });
  const inside = { owner: "phones" } as const;
  stepUp.mount(inside);
  stepUp.mount({ owner: null });
  void guard(() => Promise.reject(apiError("session_reverification_required")))();
  await soon();
  expect(stepUp.getRequest()?.root).toBe(inside);
});
