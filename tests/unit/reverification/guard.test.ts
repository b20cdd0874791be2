import { isReverificationCancelledError as isCancelledInCore2 } from "@clerk/clerk-react/errors";
import { isReverificationCancelledError as isCancelledInCore3 } from "@clerk/react/errors";
import { createFakeMfaClient, type FakeMfaClient } from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import { createGuard } from "../../../packages/mfa-ui/src/flows/reverification/guard.js";

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => vi.restoreAllMocks());

/** A guard, and the queue in which what it holds waits. */
function arrange({ mounted = true }: { mounted?: boolean } = {}) {
  const client = createFakeMfaClient({ signedIn: "here", user: { totp: true } });
  const stepUp = client.group(stepUpGroup);
  if (mounted) stepUp.mount({ owner: "app" });
  return { client, guard: createGuard(client), stepUp };
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

  test("that comes again for what was just proven rejects, and asks no second time", async () => {
    const { guard, stepUp } = arrange();
    const made: unknown[] = [];
    const action = vi.fn(async () => {
      const result = await outcomeOf(demand);
      made.push(result.thrown ?? result.value);
      if ("thrown" in result) throw result.thrown;
      return result.value;
    });
    const guarded = outcomeOf(guard(action));
    await soon();
    stepUp.end("verified");
    const { thrown } = await guarded;
    expectRefusal(thrown, made[1], "refused");
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

  test("rejects at once where no step-up is mounted", async () => {
    const { guard, stepUp } = arrange({ mounted: false });
    const made = await outcomeOf(demand);
    const action = vi.fn(async () => {
      if ("thrown" in made) throw made.thrown;
      return made.value;
    });
    const ended = await outcomeOf(guard(action));
    expectRefusal(ended.thrown, made.thrown ?? made.value, "unmounted");
    expect(action).toHaveBeenCalledTimes(1);
    expect(stepUp.getRequest()).toBeNull();
    expect(printed).toHaveBeenCalledTimes(1);
  });
});

/** Clerk's own error stays what it is; an answer is the cause of one. */
function expectRefusal(thrown: unknown, made: unknown, reason: string): void {
  if (made instanceof Error) {
    expect(thrown).toBe(made);
    return;
  }
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).toMatchObject({ code: "reverification_required", reason });
  expect((thrown as Error).cause).toBe(made);
  expect(Object.keys(thrown as object)).not.toContain("cause");
  expect(isCancelledInCore2(thrown as Error)).toBe(false);
  expect(isCancelledInCore3(thrown as Error)).toBe(false);
}

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
  const guarded = outcomeOf(guard(() => Promise.resolve(response(hintOf("strict_mfa")))));
  await soon();
  stepUp.end("verified");
  const { thrown } = await guarded;
  const answer = (thrown as { cause: Response }).cause;
  expect(await answer.json()).toEqual(hintOf("strict_mfa"));
});

/** An action that is refused at these levels, one after the other, each after so many minutes of its own. */
function refusedAt(client: FakeMfaClient, levels: readonly unknown[], minutes = 0) {
  const left = [...levels];
  return vi.fn(async (): Promise<unknown> => {
    const config = left.shift();
    client.advance(minutes * 60_000);
    return config ? hintOf(config) : "done";
  });
}

describe("an action that is refused again", () => {
  const first = { level: "first_factor", afterMinutes: 10 };
  const second = { level: "second_factor", afterMinutes: 10 };
  const both = { level: "multi_factor", afterMinutes: 10 };

  test.each([
    [[first, second]],
    [[second, first]],
    [[first, both]],
    [[second, both]],
    [[first, second, both]],
    [["strict", "strict_mfa"]],
  ])("is asked for again at each level that is not proven: %j", async (levels) => {
    const { client, guard, stepUp } = arrange();
    const action = refusedAt(client, levels);
    const guarded = guard(action)();
    const asked: unknown[] = [];
    for (const _ of levels) {
      await soon();
      asked.push(stepUp.getRequest()?.level);
      stepUp.end("verified");
    }
    expect(await guarded).toBe("done");
    expect(asked).toEqual(
      levels.map((config) =>
        typeof config === "object"
          ? config.level
          : { strict: "second_factor", strict_mfa: "multi_factor" }[config],
      ),
    );
    expect(action).toHaveBeenCalledTimes(levels.length + 1);
  });

  test.each([[[both, first]], [[both, second]], [[first, both, second]], [["strict_mfa", "strict"]]])(
    "at a level that is proven rejects: %j",
    async (levels) => {
      const { client, guard, stepUp } = arrange();
      const guarded = outcomeOf(guard(refusedAt(client, levels)));
      for (const _ of levels.slice(1)) {
        await soon();
        stepUp.end("verified");
      }
      expect((await guarded).thrown).toMatchObject({ code: "reverification_required", reason: "refused" });
      expect(stepUp.getRequest()).toBeNull();
    },
  );

  test.each([
    ["strict", 10],
    ["strict_mfa", 10],
    ["moderate", 60],
    ["lax", 1440],
    [{ level: "second_factor", afterMinutes: 3 }, 3],
    [undefined, 10],
  ])(
    "for a proof that is too old by then is asked for again: %j after %i minutes",
    async (config, minutes) => {
      for (const [took, again] of [
        [minutes - 1, false],
        [minutes, true],
      ] as const) {
        const { client, guard, stepUp } = arrange();
        const guarded = outcomeOf(guard(refusedAt(client, [config ?? {}, config ?? {}], took)));
        await soon();
        stepUp.end("verified");
        await soon();
        expect(stepUp.getRequest() !== null).toBe(again);
        stepUp.end("verified");
        expect(Object.keys(await guarded)).toEqual([again ? "value" : "thrown"]);
      }
    },
  );

  test("is not asked for for ever, however long each try takes", async () => {
    const { client, guard, stepUp } = arrange();
    const levels = Array.from({ length: 20 }, (_, index) => [first, second, both][index % 3]);
    const action = refusedAt(client, levels, 60);
    const guarded = outcomeOf(guard(action));
    let asked = 0;
    for (; asked < 20; asked += 1) {
      await soon();
      if (!stepUp.getRequest()) break;
      stepUp.end("verified");
    }
    expect((await guarded).thrown).toMatchObject({ code: "reverification_required", reason: "refused" });
    expect(asked).toBe(6);
    expect(action).toHaveBeenCalledTimes(7);
  });

  test("by Clerk's API rejects with the error of the last time", async () => {
    const { guard, stepUp } = arrange();
    const failures = [1, 2].map(() => apiError("session_reverification_required"));
    const left = [...failures];
    const guarded = outcomeOf(guard(() => Promise.reject(left.shift())));
    await soon();
    stepUp.end("verified");
    expect((await guarded).thrown).toBe(failures[1]);
  });
});

describe("the options", () => {
  test("name the level for a refusal that names none", async () => {
    const { guard, stepUp } = arrange();
    const action = (): Promise<unknown> => Promise.reject(apiError("session_reverification_required"));
    void outcomeOf(guard(action, { level: "multi_factor" }));
    await soon();
    expect(stepUp.getRequest()?.level).toBe("multi_factor");
  });

  test("leave the level of a refusal that names one", async () => {
    const { guard, stepUp } = arrange();
    const hint = hintOf({ level: "first_factor", afterMinutes: 5 });
    void outcomeOf(guard(() => Promise.resolve(hint), { level: "multi_factor" }));
    await soon();
    expect(stepUp.getRequest()?.level).toBe("first_factor");
  });
});

describe("a fresh proof", () => {
  test.each([
    [undefined, "second_factor"],
    ["first_factor", "first_factor"],
    ["multi_factor", "multi_factor"],
  ] as const)("is made before the action, at the level %s", async (level, asked) => {
    const { guard, stepUp } = arrange();
    const action = vi.fn(async (cents: number) => `paid ${cents}`);
    const guarded = guard(action, { fresh: true, level })(250);
    await soon();
    expect(stepUp.getRequest()?.level).toBe(asked);
    expect(action).not.toHaveBeenCalled();
    stepUp.end("verified");
    expect(await guarded).toBe("paid 250");
    expect(action.mock.calls).toEqual([[250]]);
  });

  test("is made again, and alone again, for an action that then needs a higher level", async () => {
    const { client, guard, stepUp } = arrange();
    const action = refusedAt(client, ["strict_mfa"]);
    const guarded = guard(action, { fresh: true })();
    await soon();
    stepUp.end("verified");
    await soon();
    const other = stepUp.ask("totp");
    expect(stepUp.getRequest()).toMatchObject({ id: 2, level: "multi_factor" });
    stepUp.end("verified");
    expect(await guarded).toBe("done");
    expect(stepUp.getRequest()?.id).toBe(3);
    stepUp.end("cancelled");
    expect(await other).toBe("cancelled");
  });

  test("that does not satisfy the action is no value of it", async () => {
    const { client, guard, stepUp } = arrange();
    const guarded = outcomeOf(guard(refusedAt(client, ["strict", "strict"]), { fresh: true }));
    await soon();
    stepUp.end("verified");
    expect((await guarded).thrown).toMatchObject({ code: "reverification_required", reason: "refused" });
  });

  test("that is given up, or can be made nowhere, leaves the action undone", async () => {
    const { guard, stepUp } = arrange();
    const action = vi.fn(() => Promise.resolve("done"));
    const guarded = outcomeOf(guard(action, { fresh: true }));
    await soon();
    stepUp.end("cancelled");
    expect((await guarded).thrown).toMatchObject({ code: "reverification_cancelled" });
    const nowhere = arrange({ mounted: false });
    const { thrown } = await outcomeOf(nowhere.guard(action, { fresh: true }));
    expect(thrown).toMatchObject({ code: "reverification_required", reason: "unmounted", cause: undefined });
    expect(action).not.toHaveBeenCalled();
  });

  test("is one for each call, one after the other", async () => {
    const { guard, stepUp } = arrange();
    const action = vi.fn(() => Promise.resolve("paid"));
    const pay = guard(action, { fresh: true });
    const paid = [pay(), pay()];
    await soon();
    stepUp.end("verified");
    expect(await paid[0]).toBe("paid");
    expect(action).toHaveBeenCalledTimes(1);
    expect(stepUp.getRequest()?.id).toBe(2);
    stepUp.end("verified");
    expect(await paid[1]).toBe("paid");
    expect(action).toHaveBeenCalledTimes(2);
  });
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

test("an action is asked for at the app's place, whatever else is there", async () => {
  const { guard, stepUp } = arrange();
  for (const owner of ["settings", "totp", "phones", "backupCodes"] as const) stepUp.mount({ owner });
  void outcomeOf(guard(() => Promise.reject(apiError("session_reverification_required"))));
  await soon();
  expect(stepUp.getRequest()?.place).toEqual({ owner: "app" });
});
