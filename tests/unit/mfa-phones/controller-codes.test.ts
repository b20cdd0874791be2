import { mfaPhonesScenarios, type Scenario } from "mfa-ui/testing";
import { describe, expect, test, vi } from "vitest";
import { backupCodesController } from "../../../packages/mfa-ui/src/flows/backup-codes/controller.js";
import type { MfaPhonesController } from "../../../packages/mfa-ui/src/flows/mfa-phones/controller.js";
import { holdPhoneCall } from "../../hold-call.js";
import { add, answered, at, attach, becomes, ends, home, mount, row, spare, withPhones } from "./mount.js";

const withoutCodes: Scenario = { signedIn: "here", user: { phones: [spare] } };

async function addFirst(controller: MfaPhonesController): Promise<void> {
  await add(controller, "+15005550009");
  at(controller, "entering").submit("424242");
  await answered();
}

describe("backup codes that come with the first number", () => {
  test("are shown at once after the form, and no others are created", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.listingEmpty);
    await addFirst(controller);
    const { codes } = at(controller, "saving");
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(client.clerk.calls).toEqual([
      "createPhoneNumber",
      "prepareVerification",
      "attemptVerification",
      "setReservedForSecondFactor",
    ]);
  });

  test("are shown after a row's change too", async () => {
    const { client, controller } = mount(withoutCodes);
    row(controller, spare).reserve?.();
    await answered();
    expect(at(controller, "saving").codes).toHaveLength(10);
    expect(row(controller, spare)).toMatchObject({ group: "reserved", pending: null });
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
  });

  test.each([
    ["the form", mfaPhonesScenarios.listingEmpty, addFirst],
    [
      "a row",
      withoutCodes,
      async (controller: MfaPhonesController) => {
        row(controller, spare).reserve?.();
        await answered();
      },
    ],
  ])("are forgotten by finish, after which the app is lastChange once: %s", async (_, scenario, bring) => {
    const onComplete = vi.fn();
    const { controller } = mount(scenario, { onComplete });
    attach(controller, { onComplete });
    await bring(controller);
    const { codes, finish } = at(controller, "saving");
    expect(onComplete).not.toHaveBeenCalled();
    finish();
    finish();
    await answered();
    at(controller, "listing");
    expect(onComplete).toHaveBeenCalledTimes(1);
    for (const code of codes) expect(JSON.stringify(controller.getFlow())).not.toContain(code);
  });

  test("are still there after leaving the page and coming back", async () => {
    const { controller, unmount } = mount(mfaPhonesScenarios.listingEmpty);
    await addFirst(controller);
    const { codes } = at(controller, "saving");
    unmount();
    attach(controller);
    expect(at(controller, "saving").codes).toBe(codes);
  });

  test("that come after the page was left are shown to who comes back", async () => {
    const onComplete = vi.fn();
    const { controller, unmount } = mount(withoutCodes, { onComplete });
    row(controller, spare).reserve?.();
    unmount();
    await answered();
    attach(controller, { onComplete });
    expect(onComplete).not.toHaveBeenCalled();
    at(controller, "saving").finish();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("are the backup codes' to show when no component of this flow is there", async () => {
    const { client, controller, unmount } = mount(mfaPhonesScenarios.listingEmpty);
    await addFirst(controller);
    const { codes } = at(controller, "saving");
    const backupCodes = backupCodesController(client);
    ends.push(backupCodes.subscribe(vi.fn()));
    expect(backupCodes.getFlow().status).toBe("ready");
    unmount();
    expect(backupCodes.getFlow()).toMatchObject({ status: "saving", codes });
    attach(controller);
    expect(backupCodes.getFlow().status).toBe("ready");
    expect(at(controller, "saving").codes).toBe(codes);
  });

  test("do not stop the list: its rows can be changed meanwhile", async () => {
    const { controller } = mount(mfaPhonesScenarios.listingEmpty);
    await addFirst(controller);
    const phone = at(controller, "saving").phones[0] ?? expect.fail();
    phone.destroy?.();
    expect(row(controller, phone).confirming).toBe("destroy");
    row(controller, phone).cancel?.();
    at(controller, "saving");
  });

  test("are gone when their person is", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.listingEmpty);
    await addFirst(controller);
    await client.clerk.signOut(() => {});
    expect(controller.getFlow()).toEqual({ status: "idle" });
    expect(backupCodesController(client).getFlow()).toEqual({ status: "idle" });
  });
});

describe("a number without codes", () => {
  test("is complete when it became a second factor, and the app is told once", async () => {
    const onComplete = vi.fn();
    const second = vi.fn();
    const { controller } = mount(withPhones(home), { onComplete });
    attach(controller, { onComplete: second });
    await addFirst(controller);
    at(controller, "listing");
    expect(onComplete).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });

  test("tells the app although the tree went away in between", async () => {
    const onComplete = vi.fn();
    const { controller, unmount } = mount(withPhones(home), { onComplete });
    await add(controller, "+15005550009");
    at(controller, "entering").submit("424242");
    unmount();
    await answered();
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("is no completion while it is not a second factor", async () => {
    const onComplete = vi.fn();
    const { controller } = mount(
      { ...withPhones(home, spare), answers: { setReservedForSecondFactor: "unreachable" } },
      { onComplete },
    );
    await addFirst(controller);
    row(controller, spare).reserve?.();
    await answered();
    expect(row(controller, spare).error?.kind).toBe("network");
    expect(onComplete).not.toHaveBeenCalled();
  });

  test("is no completion of the next person at the same page", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount(withPhones(home, spare), { onComplete });
    const letGo = holdPhoneCall(client, spare.id, "setReservedForSecondFactor");
    row(controller, spare).reserve?.();
    becomes(client, { id: "user_2" });
    letGo();
    await answered();
    expect(at(controller, "listing").phones).toEqual([]);
    expect(onComplete).not.toHaveBeenCalled();
  });

  test("a handler that throws is reported as the app's own failure", async () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const failure = new Error("the app's own");
    const { controller } = mount(withPhones(home, spare), {
      onComplete: () => {
        throw failure;
      },
    });
    row(controller, spare).reserve?.();
    await answered();
    expect(row(controller, spare).group).toBe("reserved");
    expect(report).toHaveBeenCalledExactlyOnceWith(failure);
  });
});
