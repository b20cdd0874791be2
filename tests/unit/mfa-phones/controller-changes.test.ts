import { type FakePhone, mfaPhonesScenarios } from "mfa-ui/testing";
import { describe, expect, test, vi } from "vitest";
import { holdPhoneCall } from "../../hold-call.js";
import { answered, at, home, mount, row, spare, unverified, withPhones, work } from "./mount.js";

describe("a change that takes nothing away", () => {
  test("makes a free number a second factor", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount(withPhones(home, spare), { onComplete });
    row(controller, spare).reserve?.();
    expect(row(controller, spare)).toMatchObject({ pending: "reserve", reserve: null, destroy: null });
    await answered();
    expect(row(controller, spare)).toMatchObject({ pending: null, group: "reserved" });
    expect(at(controller, "listing")).toMatchObject({
      lastPhone: spare.id,
      lastChange: { kind: "reserve", phoneNumber: spare.phoneNumber },
    });
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  test("makes another second factor the default, and the order follows", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount(withPhones(home, work), { onComplete });
    row(controller, work).makeDefault?.();
    await answered();
    expect(at(controller, "listing").phones.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [work.id, true],
      [home.id, false],
    ]);
    expect(at(controller, "listing").lastChange?.kind).toBe("makeDefault");
    expect(client.clerk.calls).toEqual(["makeDefaultSecondFactor"]);
    expect(onComplete).not.toHaveBeenCalled();
  });
});

describe("a change that takes something away", () => {
  test("removes the number from MFA once it is confirmed, and keeps it", async () => {
    const { client, controller } = mount(withPhones(home, work));
    row(controller, work).unreserve?.();
    await answered();
    expect(client.clerk.calls).toEqual([]);
    expect(row(controller, work)).toMatchObject({ confirming: "unreserve", lastFactor: false });
    row(controller, work).confirm?.();
    await answered();
    expect(row(controller, work)).toMatchObject({ group: "available", confirming: null });
    expect(at(controller, "listing").lastChange?.kind).toBe("unreserve");
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
  });

  test.each([home, spare, unverified])("deletes $id once it is confirmed", async (phone) => {
    const { client, controller } = mount(withPhones(home, work, spare, unverified));
    row(controller, phone).destroy?.();
    expect(client.clerk.calls).toEqual([]);
    row(controller, phone).confirm?.();
    await answered();
    const { phones, lastPhone, lastChange } = at(controller, "listing");
    expect(phones.some(({ id }) => id === phone.id)).toBe(false);
    expect({ lastPhone, lastChange }).toEqual({
      lastPhone: phone.id,
      lastChange: { kind: "destroy", phoneNumber: phone.phoneNumber },
    });
    expect(client.clerk.calls).toEqual(["destroy"]);
  });

  test("can be left", async () => {
    const { client, controller } = mount(withPhones(home, work));
    for (const ask of ["unreserve", "destroy"] as const) {
      row(controller, work)[ask]?.();
      expect(row(controller, work).confirming).toBe(ask);
      row(controller, work).cancel?.();
      expect(row(controller, work)).toMatchObject({ confirming: null, pending: null, group: "reserved" });
    }
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });
});

describe("one request", () => {
  test.each([
    ["reserve", spare],
    ["makeDefault", work],
  ] as const)("for %s, however often it is asked for", async (name, phone) => {
    const { client, controller } = mount(withPhones(home, work, spare));
    const { [name]: ask } = row(controller, phone);
    ask?.();
    ask?.();
    await answered();
    expect(client.clerk.calls).toHaveLength(1);
  });

  test.each(["unreserve", "destroy"] as const)("for %s, however often it is confirmed", async (name) => {
    const { client, controller } = mount(withPhones(home, work));
    row(controller, work)[name]?.();
    const { confirm } = row(controller, work);
    confirm?.();
    confirm?.();
    await answered();
    confirm?.();
    await answered();
    expect(client.clerk.calls).toHaveLength(1);
  });

  test("for a number that the form is making a second factor already", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount(withPhones(home, spare), { onComplete });
    const letGo = holdPhoneCall(client, spare.id, "setReservedForSecondFactor");
    row(controller, spare).reserve?.();
    at(controller, "listing").add();
    at(controller, "adding").submit(spare.phoneNumber);
    expect(at(controller, "reserving").phone.pending).toBe("reserve");
    letGo();
    await answered();
    expect(row(controller, spare).group).toBe("reserved");
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });
});

describe("several rows at once", () => {
  const third: FakePhone = { id: "idn_third", phoneNumber: "+33612345678" };

  test("each waits for its own answer, which comes to its own row", async () => {
    const { client, controller } = mount(withPhones(home, work, spare, third));
    const letSpareGo = holdPhoneCall(client, spare.id, "setReservedForSecondFactor");
    const letThirdGo = holdPhoneCall(client, third.id, "destroy");
    row(controller, spare).reserve?.();
    row(controller, third).destroy?.();
    row(controller, third).confirm?.();
    row(controller, work).unreserve?.();
    await answered();
    const steps = () =>
      at(controller, "listing").phones.map(({ id, pending, confirming, error }) => [
        id,
        pending ?? confirming ?? error?.kind ?? "",
      ]);
    expect(steps()).toEqual([
      [home.id, ""],
      [work.id, "unreserve"],
      [spare.id, "reserve"],
      [third.id, "destroy"],
    ]);
    client.clerk.answer("destroy", "unreachable");
    letThirdGo();
    await answered();
    expect(steps()).toEqual([
      [home.id, ""],
      [work.id, "unreserve"],
      [spare.id, "reserve"],
      [third.id, "network"],
    ]);
    letSpareGo();
    await answered();
    expect(steps()).toEqual([
      [home.id, ""],
      [work.id, "unreserve"],
      [spare.id, ""],
      [third.id, "network"],
    ]);
    expect(row(controller, spare).group).toBe("reserved");
  });

  test("go on while the form is at work, and the form goes on while they are", async () => {
    const { client, controller } = mount(withPhones(home, work, unverified));
    row(controller, unverified).verify?.();
    await answered();
    const letGo = holdPhoneCall(client, work.id, "makeDefaultSecondFactor");
    row(controller, work).makeDefault?.();
    at(controller, "entering").submit("000000");
    await answered();
    expect(at(controller, "entering").error?.kind).toBe("code-incorrect");
    expect(row(controller, work).pending).toBe("makeDefault");
    letGo();
    await answered();
    expect(at(controller, "entering").error?.kind).toBe("code-incorrect");
    expect(row(controller, work)).toMatchObject({ pending: null, isDefault: true });
  });
});

describe("a failure", () => {
  test.each([
    ["listingReserveFailed", spare, "network"],
    ["listingReserveOffline", spare, "network"],
    ["listingDefaultFailed", work, "unavailable"],
    ["listingDestroyFailed", spare, "throttled"],
    ["listingLastFactor", work, "last-factor"],
    ["listingReverificationRequired", spare, "reverification-required"],
  ] as const)("is said at its row alone, which stays what it was: %s", async (name, phone, kind) => {
    const { client, controller } = mount(mfaPhonesScenarios[name]);
    await client.ready;
    const { phones, lastChange } = at(controller, "listing");
    expect(lastChange).toBeNull();
    for (const { id, error } of phones) expect(error?.kind ?? null).toBe(id === phone.id ? kind : null);
    expect(row(controller, phone).group).toBe(phone === spare ? "available" : "reserved");
  });

  test("of a deletion that Clerk lets resolve offline keeps the number", async () => {
    const { controller } = mount({ ...withPhones(home, spare), answers: { destroy: "offline" } });
    row(controller, spare).destroy?.();
    row(controller, spare).confirm?.();
    await answered();
    expect(row(controller, spare)).toMatchObject({ error: { kind: "network" }, pending: null });
  });

  test("can be tried again, and is no longer said then", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.listingReserveFailed);
    await client.ready;
    client.clerk.answer("setReservedForSecondFactor", null);
    row(controller, spare).reserve?.();
    expect(row(controller, spare)).toMatchObject({ error: null, pending: "reserve" });
    await answered();
    expect(row(controller, spare)).toMatchObject({ error: null, group: "reserved" });
  });

  test("that says that something changed elsewhere makes the account be read again; no other does", async () => {
    const conflict = { status: 404, errors: [{ code: "resource_not_found", longMessage: "Not found" }] };
    const { client, controller } = mount({ ...withPhones(home, spare), answers: { destroy: conflict } });
    const reload = vi.spyOn(client.clerk.user ?? expect.fail(), "reload");
    row(controller, spare).destroy?.();
    row(controller, spare).confirm?.();
    await answered();
    expect(row(controller, spare).error?.kind).toBe("conflict");
    expect(reload).toHaveBeenCalledTimes(1);
    client.clerk.answer("destroy", "unreachable");
    row(controller, spare).destroy?.();
    row(controller, spare).confirm?.();
    await answered();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe("the last second factor", () => {
  test.each(["unreserve", "destroy"] as const)("can be removed where MFA is optional: %s", async (name) => {
    const { client, controller } = mount(withPhones(home, spare));
    row(controller, home)[name]?.();
    expect(row(controller, home)).toMatchObject({ confirming: name, lastFactor: true });
    row(controller, home).confirm?.();
    await answered();
    expect(client.clerk.calls).toHaveLength(1);
    expect(at(controller, "listing").phones.some(({ group }) => group === "reserved")).toBe(false);
  });

  test.each(["unreserve", "destroy"] as const)(
    "is kept without a request where MFA is required: %s",
    async (name) => {
      const { client, controller } = mount(withPhones(home, spare), { required: true });
      row(controller, home)[name]?.();
      expect(row(controller, home)).toMatchObject({
        confirming: null,
        error: { kind: "last-factor", code: null },
      });
      await answered();
      expect(client.clerk.calls).toEqual([]);
    },
  );

  test("is kept too when it became the last one while it was asked about", async () => {
    const { client, controller } = mount(withPhones(home, work), { required: true });
    row(controller, home).unreserve?.();
    row(controller, work).destroy?.();
    row(controller, home).confirm?.();
    await answered();
    row(controller, work).confirm?.();
    await answered();
    expect(row(controller, work)).toMatchObject({ error: { kind: "last-factor" }, group: "reserved" });
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
  });

  test("is not meant where another is left, nor by a number that is none", async () => {
    const scenario = { signedIn: "here", user: { totp: true, phones: [home, spare] } } as const;
    const { client, controller } = mount(scenario, { required: true });
    row(controller, home).unreserve?.();
    row(controller, home).confirm?.();
    row(controller, spare).destroy?.();
    row(controller, spare).confirm?.();
    await answered();
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor", "destroy"]);
  });
});
