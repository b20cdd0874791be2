import { createFakeMfaClient, type FakePhone, type FakeUser, type Scenario } from "mfa-ui/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backupCodesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-backup-codes.js";
import { connectMfaClient } from "../../../packages/mfa-ui/src/clerk/clerk-mfa-client.js";
import { phonesGroup } from "../../../packages/mfa-ui/src/clerk/clerk-phones.js";
import { mfaStatusController } from "../../../packages/mfa-ui/src/flows/mfa-status/controller.js";

const home: FakePhone = { id: "idn_home", phoneNumber: "+15005550006", reserved: true, isDefault: true };
const work: FakePhone = { id: "idn_work", phoneNumber: "+442079460123", reserved: true };
const spare: FakePhone = { id: "idn_spare", phoneNumber: "+4915112345678" };
const unverified: FakePhone = { id: "idn_new", phoneNumber: "+819012345678", verified: false };

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

/** The overview, as a component has it. */
function mount(scenario: Scenario) {
  const client = createFakeMfaClient(scenario);
  const controller = mfaStatusController(client);
  const listener = vi.fn();
  ends.push(controller.subscribe(listener));
  return { client, controller, listener };
}

function of(user: Partial<FakeUser>) {
  return mount({ signedIn: "here", user });
}

const off = {
  status: "ready",
  enabled: false,
  totp: false,
  phones: 0,
  backupCodes: false,
  hasUnsavedCodes: false,
};

describe("what the overview says", () => {
  test.each<[string, Partial<FakeUser>, object]>([
    ["nothing", {}, {}],
    ["an authenticator app", { totp: true }, { enabled: true, totp: true }],
    ["two phones", { phones: [home, work] }, { enabled: true, phones: 2 }],
    ["numbers that are no second factors", { phones: [spare, unverified] }, {}],
    ["backup codes", { totp: true, hasBackupCodes: true }, { enabled: true, totp: true, backupCodes: true }],
    [
      "everything",
      { totp: true, phones: [home, spare], hasBackupCodes: true },
      { enabled: true, totp: true, phones: 1, backupCodes: true },
    ],
  ])("of a user with %s", (_, user, expected) => {
    expect(of(user).controller.getFlow()).toEqual({ ...off, ...expected });
  });

  test("nobody has none", async () => {
    const { client, controller } = of({ totp: true });
    await client.clerk.signOut(() => {});
    expect(controller.getFlow()).toEqual({ status: "idle" });
    expect(mount({}).controller.getFlow()).toEqual({ status: "idle" });
  });

  test("a user with a task left has one too", () => {
    expect(of({ task: "setup-mfa" }).controller.getFlow()).toEqual(off);
  });
});

describe("codes that wait to be saved", () => {
  const codes = ["11112222"];

  test.each(["totp", "phones", "backupCodes"] as const)("are told, wherever they came: %s", (source) => {
    const { client, controller } = of({ totp: true, hasBackupCodes: true });
    client.group(backupCodesGroup).keep("user_fake", { codes, source });
    expect(controller.getFlow()).toMatchObject({ hasUnsavedCodes: true });
    client.group(backupCodesGroup).forget();
    expect(controller.getFlow()).toMatchObject({ hasUnsavedCodes: false });
  });

  test("never stand in the overview", () => {
    const { client, controller } = of({ totp: true });
    client.group(backupCodesGroup).keep("user_fake", { codes, source: "totp" });
    expect(JSON.stringify(controller.getFlow())).not.toContain(codes[0]);
  });

  test("are those of the user who is there", () => {
    const { client, controller } = of({ totp: true });
    client.group(backupCodesGroup).keep("user_other", { codes, source: "totp" });
    expect(controller.getFlow()).toMatchObject({ hasUnsavedCodes: false });
  });
});

describe("the overview follows", () => {
  test("what the flows on the page change", async () => {
    const { client, controller, listener } = of({ phones: [home, spare] });
    const phones = client.group(phonesGroup);
    await phones.setReserved(spare.id, true);
    expect(controller.getFlow()).toMatchObject({ phones: 2, hasUnsavedCodes: true });
    expect(listener).toHaveBeenCalled();
    await phones.destroy(home.id);
    await phones.setReserved(spare.id, false);
    expect(controller.getFlow()).toMatchObject({ enabled: false, phones: 0 });
  });

  test("and is the same object until then", async () => {
    const { client, controller } = of({ phones: [home, spare] });
    const status = controller.getFlow();
    ends.push(mfaStatusController(client).subscribe(vi.fn()));
    ends.push(client.group(backupCodesGroup).claim("totp"));
    expect(controller.getFlow()).toBe(status);
    await client.group(phonesGroup).setReserved(spare.id, true);
    expect(controller.getFlow()).not.toBe(status);
  });

  test("also without a listener, and makes no call", async () => {
    const client = createFakeMfaClient({ signedIn: "here", user: { phones: [home] } });
    const controller = mfaStatusController(client);
    expect(controller.getFlow()).toMatchObject({ phones: 1 });
    await client.clerk.user?.phoneNumbers[0]?.destroy();
    expect(controller.getFlow()).toMatchObject({ phones: 0 });
    expect(client.clerk.calls).toEqual(["destroy"]);
  });

  test("the same client has the same controller, another client another", () => {
    const client = createFakeMfaClient();
    expect(mfaStatusController(client)).toBe(mfaStatusController(client));
    expect(mfaStatusController(createFakeMfaClient())).not.toBe(mfaStatusController(client));
  });
});

describe("while Clerk is not there", () => {
  beforeEach(() => vi.stubGlobal("location", { reload: vi.fn() }));

  test("the overview loads", () => {
    expect(mount({ status: "loading" }).controller.getFlow()).toEqual({ status: "loading" });
  });

  test("and says so when Clerk could not load, and reloads on request alone", () => {
    const flow = mount({ status: "error" }).controller.getFlow();
    if (flow.status !== "unavailable") expect.fail(flow.status);
    expect(flow.error.kind).toBe("unavailable");
    expect(location.reload).not.toHaveBeenCalled();
    flow.reload();
    expect(location.reload).toHaveBeenCalledTimes(1);
  });

  test("what was said stays while Clerk switches sessions", () => {
    const { clerk } = createFakeMfaClient({ signedIn: "here", user: { totp: true } });
    const controller = mfaStatusController(connectMfaClient(clerk, Date.now));
    const status = controller.getFlow();
    expect(status).toMatchObject({ status: "ready", totp: true });
    const session = vi.spyOn(clerk, "session", "get").mockReturnValue(undefined);
    const user = vi.spyOn(clerk, "user", "get").mockReturnValue(undefined);
    expect(controller.getFlow()).toBe(status);
    session.mockReturnValue(null);
    user.mockReturnValue(null);
    expect(controller.getFlow()).toEqual({ status: "idle" });
  });
});
