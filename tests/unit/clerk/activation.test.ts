import { afterEach, describe, expect, test, vi } from "vitest";
import { createActivation } from "../../../packages/mfa-ui/src/clerk/activation.js";
import type {
  ClerkLike,
  ClerkSessionLike,
  ClerkVerifiableSessionLike,
} from "../../../packages/mfa-ui/src/clerk/clerk-like.js";
import type { SignInCompletion } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";

type Params = Parameters<ClerkLike["setActive"]>[0];
type Navigate = (params: {
  session: ClerkSessionLike;
  decorateUrl?: (url: string) => string;
}) => Promise<unknown>;

// An activation makes no other call on a session.
const session = {
  id: "sess_1",
  status: "active",
  user: { id: "user_1" },
} as ClerkVerifiableSessionLike;
const snapshot = { id: "sess_1", userId: "user_1", status: "active", task: null };

afterEach(() => vi.unstubAllGlobals());

/** An activation over a Clerk object whose `setActive` does as told, and which has `sess_1` to activate. */
function arrange(setActive: (params: Params, world: { session: ClerkLike["session"] }) => Promise<void>) {
  const world: { session: ClerkLike["session"] } = { session: null };
  const calls: Params[] = [];
  const clerk: Pick<ClerkLike, "session" | "client" | "setActive"> = {
    get session() {
      return world.session;
    },
    client: { signedInSessions: [session], lastActiveSessionId: null } as unknown as ClerkLike["client"],
    async setActive(params) {
      calls.push(params);
      await setActive(params, world);
    },
  };
  const activation = createActivation({ clerk: clerk as ClerkLike, now: () => 0 });
  return { activation, calls };
}

async function works({ navigate }: Params, world: { session: ClerkLike["session"] }): Promise<void> {
  await (navigate as Navigate | undefined)?.({ session });
  world.session = session;
}

describe("once per session, whoever asks", () => {
  test("two that ask at the same time, and one that asks later", async () => {
    const { activation, calls } = arrange(works);
    const onComplete = vi.fn();
    const outcomes = [
      activation.activate("sess_1", { onComplete }),
      activation.activate("sess_1", { onComplete }),
    ];
    expect(await Promise.all(outcomes)).toEqual([
      { ok: true, value: snapshot },
      { ok: true, value: snapshot },
    ]);
    await activation.activate("sess_1", { onComplete });
    expect(calls).toHaveLength(1);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("a session that is no longer the active one may be made so again", async () => {
    let left = (): void => {};
    const { activation, calls } = arrange(async (params, world) => {
      await works(params, world);
      left = () => {
        world.session = null;
      };
    });
    await activation.activate("sess_1", undefined);
    left();
    expect(await activation.activate("sess_1", undefined)).toEqual({ ok: true, value: snapshot });
    expect(calls).toHaveLength(2);
  });

  test("after a failure it may be asked again", async () => {
    let offline = true;
    const { activation, calls } = arrange(async (params, world) => {
      if (offline) throw new TypeError("Failed to fetch");
      await works(params, world);
    });
    const onComplete = vi.fn();
    expect(await activation.activate("sess_1", { onComplete })).toMatchObject({
      ok: false,
      error: { kind: "network" },
    });
    expect(onComplete).not.toHaveBeenCalled();
    offline = false;
    expect(await activation.activate("sess_1", { onComplete })).toEqual({ ok: true, value: snapshot });
    expect(calls).toHaveLength(2);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });
});

describe("the proof", () => {
  test("a call that resolves without having made the session active is a network failure", async () => {
    const { activation } = arrange(async () => {});
    expect(await activation.activate("sess_1", {})).toMatchObject({ ok: false, error: { kind: "network" } });
  });

  test("a call that leaves another session active is a network failure", async () => {
    const { activation } = arrange(async (_, world) => {
      world.session = { ...session, id: "sess_2" };
    });
    expect(await activation.activate("sess_1", {})).toMatchObject({ ok: false, error: { kind: "network" } });
  });

  test("of a session that was active before is the call of navigate: offline, Clerk resolves without it", async () => {
    const { activation } = arrange(async (_, world) => {
      world.session = session;
    });
    const onComplete = vi.fn();
    expect(await activation.activate("sess_1", { onComplete })).toMatchObject({
      ok: false,
      error: { kind: "network" },
    });
    expect(onComplete).not.toHaveBeenCalled();
  });

  test("with a redirect, Clerk that still switches is taken at the session it was given", async () => {
    const { activation } = arrange(async (_, world) => {
      world.session = undefined;
    });
    expect(await activation.activate("sess_1", { redirectUrl: "/home" })).toEqual({
      ok: true,
      value: snapshot,
    });
  });
});

describe("what the app is told", () => {
  test("the session, its task and Clerk's decorateUrl", async () => {
    const pending = { ...session, status: "pending", currentTask: { key: "setup-mfa" } };
    const { activation } = arrange(async ({ navigate }, world) => {
      await (navigate as Navigate)({ session: pending, decorateUrl: (url) => `${url}?decorated` });
      world.session = pending;
    });
    const onComplete = vi.fn<(completion: SignInCompletion) => void>();
    await activation.activate("sess_1", { onComplete });
    const completion = onComplete.mock.calls[0]?.[0];
    expect(completion).toMatchObject({
      session: { id: "sess_1", status: "pending", task: "setup-mfa" },
      task: "setup-mfa",
    });
    expect(completion?.decorateUrl("/home")).toBe("/home?decorated");
  });

  test("on a Clerk without decorateUrl it leaves the URL as it is", async () => {
    const { activation } = arrange(works);
    const onComplete = vi.fn<(completion: SignInCompletion) => void>();
    await activation.activate("sess_1", { onComplete });
    expect(onComplete.mock.calls[0]?.[0].decorateUrl("/home")).toBe("/home");
  });

  test("a promise that the app returns is awaited before Clerk goes on", async () => {
    const order: string[] = [];
    const { activation } = arrange(async (params, world) => {
      await works(params, world);
      order.push("Clerk");
    });
    await activation.activate("sess_1", {
      onComplete: async () => {
        await Promise.resolve();
        order.push("app");
      },
    });
    expect(order).toEqual(["app", "Clerk"]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("the app's own");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the app's own"))],
  ])("an app that %s is reported and does not fail the activation", async (_, onComplete) => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const { activation } = arrange(works);
    expect(await activation.activate("sess_1", { onComplete })).toEqual({ ok: true, value: snapshot });
    expect(report).toHaveBeenCalledExactlyOnceWith(new Error("the app's own"));
  });
});

describe("which handler", () => {
  test("the flow's own, before another flow's", async () => {
    const { activation } = arrange(works);
    const own = vi.fn();
    const other = vi.fn();
    activation.register(() => ({ onComplete: other }));
    await activation.activate("sess_1", { onComplete: own });
    expect(own).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  test("another flow's, when the own has none", async () => {
    const { activation } = arrange(works);
    const other = vi.fn();
    activation.register(() => ({}));
    activation.register(() => ({ onComplete: other }));
    await activation.activate("sess_1", {});
    expect(other).toHaveBeenCalledTimes(1);
  });

  test("not one of a flow that is gone", async () => {
    const { activation } = arrange(works);
    const gone = vi.fn();
    activation.register(() => ({ onComplete: gone }))();
    await activation.activate("sess_1", undefined);
    expect(gone).not.toHaveBeenCalled();
  });

  test("a redirect goes to Clerk as it is, without a navigate that would replace it", async () => {
    const { activation, calls } = arrange(works);
    await activation.activate("sess_1", { redirectUrl: "/home" });
    expect(calls).toEqual([{ session: "sess_1", redirectUrl: "/home" }]);
  });

  test("onComplete goes before a redirect", async () => {
    const { activation, calls } = arrange(works);
    const onComplete = vi.fn();
    await activation.activate("sess_1", { onComplete, redirectUrl: "/home" });
    expect(calls[0]).not.toHaveProperty("redirectUrl");
    expect(onComplete).toHaveBeenCalledTimes(1);
  });
});
