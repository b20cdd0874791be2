import { createFakeMfaClient, fakeUser, type Scenario } from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { backupCodesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-backup-codes.js";
import type { ClerkLike, ClerkUserLike } from "../../../packages/mfa-ui/src/clerk/clerk-like.js";
import { phonesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-phones.js";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import { totpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-totp.js";
import type { ClerkStore } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import type {
  StepUpEnd,
  StepUpOwner,
  StepUpPlace,
} from "../../../packages/mfa-ui/src/clerk/session-groups.js";

let printed: MockInstance<typeof console.warn>;

beforeEach(() => {
  printed = vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The queue over a Clerk object whose user can be changed, with news of it. */
function createWorld(person = "user_1") {
  let user = userOf(person);
  const listeners = new Set<() => void>();
  const notify = vi.fn();
  const clerk: Pick<ClerkLike, "user"> = {
    get user() {
      return user;
    },
  };
  const store: Pick<ClerkStore, "subscribe" | "notify"> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify,
  };
  return {
    stepUp: stepUpGroup.create({ ...store, clerk } as ClerkStore),
    notify,
    listeners,
    become(next: string | null | undefined) {
      user = userOf(next);
      for (const listener of [...listeners]) listener();
    },
  };
}

function userOf(id: string | null | undefined): ClerkUserLike | null | undefined {
  return id
    ? ({ id, twoFactorEnabled: id !== "user_without_mfa" } as ClerkUserLike)
    : (id as null | undefined);
}

function placeOf(owner: StepUpOwner = "app"): StepUpPlace {
  return { owner };
}

/** What became of a waiting change by now. */
async function ended(waiting: Promise<StepUpEnd>): Promise<StepUpEnd | "waits"> {
  await soon();
  return Promise.race([waiting, Promise.resolve("waits" as const)]);
}

/** Lets everything happen that is due: answers and cleaning up come in microtasks. */
async function soon(): Promise<void> {
  await new Promise<void>((done) => setImmediate(done));
}

describe("a change that needs a step-up", () => {
  test("waits, and the listeners are told that one is wanted", async () => {
    const { stepUp, notify } = createWorld();
    const place = placeOf();
    stepUp.mount(place);
    expect(stepUp.getRequest()).toBeNull();
    notify.mockClear();
    const waiting = stepUp.ask("totp");
    expect(stepUp.getRequest()).toEqual({ id: 1, level: "second_factor", place: place });
    expect(stepUp.getRequest()).toBe(stepUp.getRequest());
    expect(notify).toHaveBeenCalledTimes(1);
    expect(await ended(waiting)).toBe("waits");
  });

  test("is asked for at the level that it names", () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    void stepUp.ask("app", { level: "multi_factor" });
    expect(stepUp.getRequest()?.level).toBe("multi_factor");
  });

  test.each(["verified", "cancelled", "unmounted"] as const)("is told how that ended: %s", async (how) => {
    const { stepUp, notify } = createWorld();
    stepUp.mount(placeOf());
    const waiting = stepUp.ask("totp");
    notify.mockClear();
    stepUp.end(how);
    expect(await ended(waiting)).toBe(how);
    expect(stepUp.getRequest()).toBeNull();
    expect(notify).toHaveBeenCalledTimes(1);
  });

  test("makes one request with all that wait at the same time, whichever flows they are of", async () => {
    const { stepUp, notify } = createWorld();
    stepUp.mount(placeOf());
    const owners: StepUpOwner[] = ["totp", "phones", "phones", "backupCodes", "app"];
    const [first, ...others] = owners;
    const waiting = [stepUp.ask(first ?? "app")];
    const request = stepUp.getRequest();
    notify.mockClear();
    waiting.push(...others.map((owner) => stepUp.ask(owner)));
    expect(stepUp.getRequest()).toBe(request);
    expect(notify).not.toHaveBeenCalled();
    stepUp.end("verified");
    expect(await Promise.all(waiting)).toEqual(owners.map(() => "verified"));
  });

  test("that comes right after an end is a request of its own", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const second = stepUp.ask("totp").then(() => stepUp.ask("totp"));
    stepUp.end("verified");
    expect(await ended(second)).toBe("waits");
    expect(stepUp.getRequest()?.id).toBe(2);
    stepUp.end("cancelled");
    expect(await ended(second)).toBe("cancelled");
  });

  test("that comes while the others are being told is not told with them", async () => {
    const { stepUp, notify } = createWorld();
    stepUp.mount(placeOf());
    void stepUp.ask("totp");
    let second: Promise<StepUpEnd> | undefined;
    notify.mockImplementationOnce(() => {
      second = stepUp.ask("phones");
    });
    stepUp.end("cancelled");
    expect(await ended(second ?? expect.fail())).toBe("waits");
    expect(stepUp.getRequest()).toMatchObject({ id: 2 });
  });

  test("is ended once: what comes after that is about nothing", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const waiting = stepUp.ask("totp");
    stepUp.end("cancelled");
    stepUp.end("verified");
    expect(await ended(waiting)).toBe("cancelled");
  });
});

describe("where no place shows a step-up", () => {
  test("a change fails at once, and is not left waiting", async () => {
    const { stepUp, listeners } = createWorld();
    expect(await ended(stepUp.ask("totp"))).toBe("unmounted");
    expect(stepUp.getRequest()).toBeNull();
    expect(listeners.size).toBe(0);
  });

  test("the place inside another flow is none", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf("phones"));
    expect(await ended(stepUp.ask("totp"))).toBe("unmounted");
    expect(await ended(stepUp.ask("app"))).toBe("unmounted");
    expect(await ended(stepUp.ask("phones"))).toBe("waits");
  });

  test("a developer is told how to mount one", async () => {
    const { stepUp } = createWorld();
    await stepUp.ask("totp");
    expect(printed).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^mfa-ui: .* no step-up is mounted.* Mount <ReverificationForm \/>/),
    );
  });

  test("in production nothing is printed", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const { stepUp } = createWorld();
    expect(await ended(stepUp.ask("totp"))).toBe("unmounted");
    expect(printed).not.toHaveBeenCalled();
  });

  test("a page without a bundler, which has no process, is nobody's development", async () => {
    const { stepUp } = createWorld();
    vi.stubGlobal("process", undefined);
    const outcome = await stepUp.ask("totp");
    vi.unstubAllGlobals();
    expect(outcome).toBe("unmounted");
    expect(printed).not.toHaveBeenCalled();
  });

  test("a change fails too while another place shows a request of others, and does not depend on it", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf("phones"));
    const first = stepUp.ask("phones");
    expect(await ended(stepUp.ask("totp"))).toBe("unmounted");
    stepUp.end("verified");
    expect(await ended(first)).toBe("verified");
    expect(printed).toHaveBeenCalledTimes(1);
  });
});

describe("a change that comes while a step-up is open", () => {
  const levels = ["first_factor", "second_factor", "multi_factor"] as const;
  const pairs = levels.flatMap((open) => levels.map((wanted) => [open, wanted] as const));

  test.each(pairs)("joins or raises it: %s, and then %s", async (open, wanted) => {
    const { stepUp, notify } = createWorld();
    stepUp.mount(placeOf());
    const waiting = [stepUp.ask("totp", { level: open })];
    notify.mockClear();
    waiting.push(stepUp.ask("app", { level: wanted }));
    const joins = open === wanted || open === "multi_factor";
    expect(stepUp.getRequest()).toMatchObject({
      // Another level is another verification.
      id: joins ? 1 : 2,
      level: joins ? open : "multi_factor",
    });
    expect(notify).toHaveBeenCalledTimes(joins ? 0 : 1);
    stepUp.end("verified");
    expect(await Promise.all(waiting)).toEqual(["verified", "verified"]);
    expect(stepUp.getRequest()).toBeNull();
  });

  test.each(pairs)("joins it for a user without a second factor: %s, and then %s", (open, wanted) => {
    const { stepUp } = createWorld("user_without_mfa");
    stepUp.mount(placeOf());
    void stepUp.ask("totp", { level: open });
    const request = stepUp.getRequest();
    void stepUp.ask("app", { level: wanted });
    expect(stepUp.getRequest()).toBe(request);
  });

  test.each(pairs)(
    "is asked for after it where it needs more than a proof that was sent: %s, and then %s",
    async (open, wanted) => {
      const { stepUp } = createWorld();
      stepUp.mount(placeOf());
      const first = stepUp.ask("totp", { level: open });
      const request = stepUp.getRequest();
      stepUp.keep();
      const second = stepUp.ask("app", { level: wanted });
      expect(stepUp.getRequest()).toBe(request);
      stepUp.end("verified");
      expect(await ended(first)).toBe("verified");
      const joins = open === wanted || open === "multi_factor";
      expect(await ended(second)).toBe(joins ? "verified" : "waits");
      expect(stepUp.getRequest()).toEqual(joins ? null : { id: 2, level: wanted, place: { owner: "app" } });
      stepUp.end("verified");
      expect(await ended(second)).toBe("verified");
    },
  );

  test("waits with the others that are asked for after it, at the level that is enough for all", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const first = stepUp.ask("totp");
    stepUp.keep();
    const others = [
      stepUp.ask("app", { level: "first_factor" }),
      stepUp.ask("app", { level: "multi_factor" }),
      stepUp.ask("phones", { level: "first_factor" }),
    ];
    const joined = stepUp.ask("phones");
    stepUp.end("verified");
    expect(await Promise.all([first, joined])).toEqual(["verified", "verified"]);
    expect(stepUp.getRequest()).toMatchObject({ id: 2, level: "multi_factor" });
    stepUp.end("verified");
    expect(await Promise.all(others)).toEqual(["verified", "verified", "verified"]);
    expect(stepUp.getRequest()).toBeNull();
  });

  test("and is asked for after it is not given up with it", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const first = stepUp.ask("totp");
    stepUp.keep();
    const second = stepUp.ask("app", { level: "multi_factor" });
    stepUp.end("cancelled");
    expect(await ended(first)).toBe("cancelled");
    expect(await ended(second)).toBe("waits");
  });

  test("and is asked for after it goes with its place before its turn, and with its user", async () => {
    const { stepUp, become, listeners } = createWorld();
    stepUp.mount(placeOf("settings"));
    const unmount = stepUp.mount(placeOf());
    const first = stepUp.ask("totp");
    stepUp.keep();
    const second = stepUp.ask("app", { fresh: true });
    const third = stepUp.ask("phones", { fresh: true });
    unmount();
    expect(await ended(second)).toBe("cancelled");
    expect(await ended(first)).toBe("waits");
    become("user_2");
    expect(await Promise.all([first, third])).toEqual(["cancelled", "cancelled"]);
    expect(stepUp.getRequest()).toBeNull();
    expect(listeners.size).toBe(0);
  });
});

describe("a change that wants a fresh proof", () => {
  test("has a request of its own at once, and after one that is open", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const ordinary = stepUp.ask("totp", { level: "multi_factor" });
    const fresh = stepUp.ask("app", { level: "first_factor", fresh: true });
    expect(stepUp.getRequest()).toMatchObject({ id: 1, level: "multi_factor" });
    stepUp.end("verified");
    expect(await ended(ordinary)).toBe("verified");
    expect(await ended(fresh)).toBe("waits");
    expect(stepUp.getRequest()).toMatchObject({ id: 2, level: "first_factor" });
    stepUp.end("verified");
    expect(await ended(fresh)).toBe("verified");
  });

  test("satisfies none that come after it, which wait together", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const fresh = stepUp.ask("app", { level: "multi_factor", fresh: true });
    const ordinary = [stepUp.ask("totp"), stepUp.ask("app"), stepUp.ask("phones")];
    expect(stepUp.getRequest()).toMatchObject({ id: 1, level: "multi_factor" });
    stepUp.end("verified");
    expect(await ended(fresh)).toBe("verified");
    for (const one of ordinary) expect(await ended(one)).toBe("waits");
    expect(stepUp.getRequest()).toMatchObject({ id: 2, level: "second_factor" });
    stepUp.end("verified");
    expect(await Promise.all(ordinary)).toEqual(["verified", "verified", "verified"]);
  });

  test("is one for each, in their order, and each ends alone", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const asked = [1, 2, 3].map(() => stepUp.ask("app", { fresh: true }));
    for (const [index, how] of (["verified", "cancelled", "unmounted"] as const).entries()) {
      expect(stepUp.getRequest()?.id).toBe(index + 1);
      stepUp.end(how);
      expect(await ended(asked[index] ?? expect.fail())).toBe(how);
      for (const later of asked.slice(index + 1)) expect(await ended(later)).toBe("waits");
    }
    expect(stepUp.getRequest()).toBeNull();
  });

  test("between two ordinary ones lets the second join the first", async () => {
    const { stepUp } = createWorld();
    stepUp.mount(placeOf());
    const first = stepUp.ask("totp");
    const fresh = stepUp.ask("app", { fresh: true });
    const second = stepUp.ask("phones");
    stepUp.end("verified");
    expect(await Promise.all([first, second])).toEqual(["verified", "verified"]);
    expect(await ended(fresh)).toBe("waits");
  });
});

describe("the one place that shows it", () => {
  test("is the one inside the flow that asked, whichever was mounted last", () => {
    const { stepUp } = createWorld();
    const inside = placeOf("totp");
    const app = placeOf();
    stepUp.mount(inside);
    stepUp.mount(app);
    stepUp.mount(placeOf("phones"));
    void stepUp.ask("totp");
    expect(stepUp.getRequest()?.place).toBe(inside);
    stepUp.end("cancelled");
    void stepUp.ask("backupCodes");
    expect(stepUp.getRequest()?.place).toBe(app);
  });

  test("is the app's for the app's own actions", () => {
    const { stepUp } = createWorld();
    const app = placeOf();
    stepUp.mount(app);
    stepUp.mount(placeOf("totp"));
    void stepUp.ask("app");
    expect(stepUp.getRequest()?.place).toBe(app);
  });

  test.each(["totp", "app"] as const)("is the last one mounted of several: %s", (owner) => {
    const { stepUp } = createWorld();
    const last = placeOf(owner);
    stepUp.mount(placeOf(owner));
    stepUp.mount(last);
    void stepUp.ask("totp");
    expect(stepUp.getRequest()?.place).toBe(last);
  });

  test("is taken over by a nearer one and by a later one that comes while it is open", async () => {
    const { stepUp, notify } = createWorld();
    const [app, second, inside, late] = [placeOf(), placeOf(), placeOf("totp"), placeOf()];
    stepUp.mount(app);
    const waiting = stepUp.ask("totp");
    const request = stepUp.getRequest();
    notify.mockClear();
    stepUp.mount(second);
    expect(stepUp.getRequest()).toEqual({ ...request, place: second });
    stepUp.mount(inside);
    expect(stepUp.getRequest()).toEqual({ ...request, place: inside });
    expect(notify).toHaveBeenCalledTimes(2);
    // The app's is not nearer, however late it comes.
    stepUp.mount(late);
    expect(stepUp.getRequest()?.place).toBe(inside);
    expect(notify).toHaveBeenCalledTimes(2);
    expect(await ended(waiting)).toBe("waits");
  });

  test("is another one when it is unmounted: the next nearest, and the same request", async () => {
    const { stepUp, notify } = createWorld();
    const [app, earlier, inside] = [placeOf(), placeOf("totp"), placeOf("totp")];
    stepUp.mount(app);
    const unmountEarlier = stepUp.mount(earlier);
    const unmountInside = stepUp.mount(inside);
    const waiting = stepUp.ask("totp");
    const { id } = stepUp.getRequest() ?? expect.fail();
    notify.mockClear();
    unmountInside();
    await soon();
    expect(stepUp.getRequest()).toMatchObject({ id, place: earlier });
    unmountEarlier();
    await soon();
    expect(stepUp.getRequest()).toMatchObject({ id, place: app });
    expect(notify).toHaveBeenCalledTimes(2);
    stepUp.end("verified");
    expect(await ended(waiting)).toBe("verified");
  });

  test("is no other flow's: without one of its own or the app's, the change is given up", async () => {
    const { stepUp, listeners } = createWorld();
    stepUp.mount(placeOf("phones"));
    const unmount = stepUp.mount(placeOf("totp"));
    const waiting = stepUp.ask("totp");
    unmount();
    expect(await ended(waiting)).toBe("cancelled");
    expect(stepUp.getRequest()).toBeNull();
    expect(listeners.size).toBe(0);
    expect(printed).not.toHaveBeenCalled();
  });

  test("goes with the change whose it was; it is then that of a flow whose change joined", async () => {
    const { stepUp } = createWorld();
    const phones = placeOf("phones");
    stepUp.mount(phones);
    const unmount = stepUp.mount(placeOf("totp"));
    const waiting = [stepUp.ask("totp"), stepUp.ask("phones")];
    unmount();
    await soon();
    expect(stepUp.getRequest()).toMatchObject({ id: 1, place: phones });
    stepUp.end("verified");
    expect(await Promise.all(waiting)).toEqual(["cancelled", "verified"]);
  });

  test.each(["totp", "phones", "backupCodes"] as const)(
    "is that of the settings for %s, over the app's, and under the flow's own",
    (owner) => {
      const { stepUp } = createWorld();
      const [settings, app, inside] = [placeOf("settings"), placeOf(), placeOf(owner)];
      stepUp.mount(settings);
      stepUp.mount(app);
      void stepUp.ask(owner);
      expect(stepUp.getRequest()?.place).toBe(settings);
      stepUp.mount(inside);
      stepUp.mount(placeOf("settings"));
      expect(stepUp.getRequest()?.place).toBe(inside);
    },
  );

  test("is never that of the settings for the app", async () => {
    const { stepUp } = createWorld();
    const app = placeOf();
    const unmount = stepUp.mount(app);
    stepUp.mount(placeOf("settings"));
    const waiting = stepUp.ask("app");
    expect(stepUp.getRequest()?.place).toBe(app);
    unmount();
    expect(await ended(waiting)).toBe("cancelled");
    expect(await ended(stepUp.ask("app"))).toBe("unmounted");
  });

  test("stays over an unmount and a mount in one go, as StrictMode makes them", async () => {
    const { stepUp, notify } = createWorld();
    const place = placeOf("totp");
    const unmount = stepUp.mount(place);
    const waiting = stepUp.ask("totp");
    const request = stepUp.getRequest();
    notify.mockClear();
    unmount();
    stepUp.mount(place);
    expect(await ended(waiting)).toBe("waits");
    expect(stepUp.getRequest()).toBe(request);
    expect(notify).not.toHaveBeenCalled();
  });

  test("is not taken by the unmount of another one, nor by a second unmount of that", async () => {
    const { stepUp } = createWorld();
    const unmountOther = stepUp.mount(placeOf());
    const place = placeOf();
    stepUp.mount(place);
    const waiting = stepUp.ask("totp");
    unmountOther();
    unmountOther();
    expect(await ended(waiting)).toBe("waits");
    expect(stepUp.getRequest()?.place).toBe(place);
  });

  test("is there for the next request too", async () => {
    const { stepUp } = createWorld();
    const place = placeOf();
    stepUp.mount(place);
    void stepUp.ask("totp");
    stepUp.end("cancelled");
    void stepUp.ask("phones");
    expect(stepUp.getRequest()).toMatchObject({ id: 2, place: place });
  });
});

describe("another person at the same page", () => {
  test.each([
    ["one who signed in", "user_2"],
    ["nobody", null],
  ])("%s: what waited is given up", async (_, next) => {
    const { stepUp, become, listeners } = createWorld();
    stepUp.mount(placeOf());
    const waiting = [stepUp.ask("totp"), stepUp.ask("phones")];
    become(next);
    expect(await Promise.all(waiting)).toEqual(["cancelled", "cancelled"]);
    expect(stepUp.getRequest()).toBeNull();
    expect(listeners.size).toBe(0);
  });

  test("Clerk between two sessions says nothing of who is there", async () => {
    const { stepUp, become } = createWorld();
    stepUp.mount(placeOf());
    const waiting = stepUp.ask("totp");
    become(undefined);
    become("user_1");
    expect(await ended(waiting)).toBe("waits");
    become(undefined);
    become("user_2");
    expect(await ended(waiting)).toBe("cancelled");
  });

  test("what listens to Clerk is there while something waits, once", () => {
    const { stepUp, listeners } = createWorld();
    stepUp.mount(placeOf());
    expect(listeners.size).toBe(0);
    void stepUp.ask("totp");
    void stepUp.ask("phones");
    expect(listeners.size).toBe(1);
    stepUp.end("verified");
    expect(listeners.size).toBe(0);
    void stepUp.ask("totp");
    expect(listeners.size).toBe(1);
  });
});

describe("the changes of an account", () => {
  const phone = { id: "idn_home", phoneNumber: "+15005550006" };
  const asked: Scenario = { signedIn: "here", stepUp: true, user: { totp: true, phones: [phone] } };

  function open(scenario: Scenario = asked) {
    const client = createFakeMfaClient(scenario);
    const stepUp = client.group(stepUpGroup);
    return {
      client,
      stepUp,
      totp: client.group(totpGroup),
      backupCodes: client.group(backupCodesGroup),
      phones: client.group(phonesGroup),
      async verify() {
        const session = client.clerk.session ?? expect.fail("nobody is signed in");
        await session.startVerification({ level: "second_factor" });
        await session.attemptSecondFactorVerification({ strategy: "totp", code: fakeUser.code });
        stepUp.end("verified");
      },
    };
  }

  test("run once more each after the one step-up", async () => {
    const { client, stepUp, totp, backupCodes, phones, verify } = open();
    stepUp.mount(placeOf());
    const changes = [backupCodes.create(), phones.setReserved("idn_home", true), totp.disable()];
    await soon();
    expect(client.clerk.calls).toEqual(["createBackupCode", "setReservedForSecondFactor", "disableTOTP"]);
    expect(stepUp.getRequest()?.id).toBe(1);
    await verify();
    expect(await Promise.all(changes)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(client.clerk.calls.slice(-3)).toEqual([
      "createBackupCode",
      "setReservedForSecondFactor",
      "disableTOTP",
    ]);
    expect(client.clerk.calls).toHaveLength(8);
    expect(stepUp.getRequest()).toBeNull();
  });

  test("are given up without an error, and not run again", async () => {
    const { client, stepUp, totp, backupCodes } = open();
    stepUp.mount(placeOf());
    const changes = [totp.disable(), backupCodes.create()];
    await soon();
    stepUp.end("cancelled");
    expect(await Promise.all(changes)).toEqual([
      { ok: false, error: null },
      { ok: false, error: null },
    ]);
    expect(client.clerk.calls).toEqual(["disableTOTP", "createBackupCode"]);
    expect(client.clerk.user?.totpEnabled).toBe(true);
  });

  test("fail at once where no place shows a step-up, with Clerk's own words", async () => {
    const { client, totp } = open();
    expect(await totp.disable()).toMatchObject({
      ok: false,
      error: {
        kind: "reverification-required",
        code: "session_reverification_required",
        message: "You need to provide additional verification to perform this operation.",
      },
    });
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
    expect(printed).toHaveBeenCalledTimes(1);
  });

  test("that are refused again after it fail, and ask no second time", async () => {
    const { client, stepUp, totp } = open();
    stepUp.mount(placeOf());
    const change = totp.disable();
    await soon();
    stepUp.end("verified");
    expect(await change).toMatchObject({ ok: false, error: { kind: "reverification-required" } });
    expect(client.clerk.calls).toEqual(["disableTOTP", "disableTOTP"]);
    expect(stepUp.getRequest()).toBeNull();
  });

  test("that fail otherwise after it say so", async () => {
    const { client, stepUp, totp } = open();
    stepUp.mount(placeOf());
    const change = totp.disable();
    await soon();
    client.clerk.answer("disableTOTP", "unreachable");
    stepUp.end("verified");
    expect(await change).toMatchObject({ ok: false, error: { kind: "network" } });
  });

  test("that are asked for again while they wait are the same change", async () => {
    const { client, stepUp, phones, verify } = open();
    stepUp.mount(placeOf());
    const changes = [phones.destroy("idn_home"), phones.destroy("idn_home")];
    await soon();
    changes.push(phones.destroy("idn_home"));
    await verify();
    await Promise.all(changes);
    expect(client.clerk.calls.filter((call) => call === "destroy")).toHaveLength(2);
  });

  test("that come while a step-up is open are refused by Clerk first, and then wait with the others", async () => {
    const { stepUp, totp, phones, verify } = open();
    stepUp.mount(placeOf());
    const first = totp.disable();
    await soon();
    const second = phones.destroy("idn_home");
    await soon();
    expect(stepUp.getRequest()?.id).toBe(1);
    await verify();
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
  });

  test("are given up when their person signs out, and nothing is asked of Clerk after that", async () => {
    const { client, stepUp, totp } = open();
    stepUp.mount(placeOf());
    const change = totp.disable();
    await soon();
    await client.clerk.signOut(() => {});
    expect(await change).toEqual({ ok: false, error: null });
    expect(client.clerk.calls).toEqual(["disableTOTP", "signOut"]);
  });

  test("need none when Clerk asks for none", async () => {
    const { client, stepUp, totp } = open({ ...asked, stepUp: false });
    stepUp.mount(placeOf());
    expect(await totp.disable()).toEqual({ ok: true, value: null });
    expect(client.clerk.calls).toEqual(["disableTOTP"]);
  });
});
