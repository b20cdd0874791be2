import { mfaPhonesScenarios } from "mfa-ui/testing";
import { describe, expect, test, vi } from "vitest";
import { add, answered, at, attach, home, mount, row, spare, unverified, withPhones } from "./mount.js";

const typed = "+1 (500) 555-0009";
const number = "+15005550009";
const rightCode = "424242";
const taken = {
  status: 422,
  errors: [{ code: "form_identifier_exists", longMessage: "Taken", param: "phone_number" }],
};

describe("a new number", () => {
  test("is added, verified and made a second factor, each step awaited", async () => {
    const { client, controller } = mount(withPhones(home));
    const { calls } = client.clerk;
    at(controller, "listing").add();
    at(controller, "adding").submit(typed);
    at(controller, "creating");
    expect(calls).toEqual(["createPhoneNumber"]);
    await answered();
    expect(at(controller, "entering")).toMatchObject({
      phone: { phoneNumber: number, group: "unverified" },
      sent: true,
      error: null,
    });
    expect(calls).toEqual(["createPhoneNumber", "prepareVerification"]);
    at(controller, "entering").submit("424 242");
    at(controller, "verifying");
    await answered();
    expect(at(controller, "listing").lastChange).toEqual({ kind: "reserve", phoneNumber: number });
    expect(calls).toEqual([
      "createPhoneNumber",
      "prepareVerification",
      "attemptVerification",
      "setReservedForSecondFactor",
    ]);
    const { lastPhone, phones } = at(controller, "listing");
    expect(phones.find(({ id }) => id === lastPhone)).toMatchObject({
      phoneNumber: number,
      group: "reserved",
    });
  });

  test.each([
    ["createPhoneNumber", "creating"],
    ["prepareVerification", "sending"],
  ] as const)("waits for %s, and asks for nothing beyond it", async (call, status) => {
    const { client, controller } = mount({ ...withPhones(home), answers: { [call]: "pending" } });
    await add(controller, typed);
    at(controller, status);
    expect(client.clerk.calls.at(-1)).toBe(call);
  });

  test.each([
    ["attemptVerification", "verifying"],
    ["setReservedForSecondFactor", "reserving"],
  ] as const)("waits for %s after its code, and asks for nothing beyond it", async (call, status) => {
    const { client, controller } = mount({ ...withPhones(home), answers: { [call]: "pending" } });
    await add(controller, typed);
    at(controller, "entering").submit(rightCode);
    await answered();
    at(controller, status);
    expect(client.clerk.calls.at(-1)).toBe(call);
  });

  test("is one request and one message, however often it is asked for and mounted", async () => {
    const { client, controller } = mount(withPhones(home));
    attach(controller);
    at(controller, "listing").add();
    const { submit } = at(controller, "adding");
    submit(typed);
    submit(typed);
    attach(controller)();
    attach(controller);
    await answered();
    submit(typed);
    attach(controller);
    await answered();
    at(controller, "entering");
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification"]);
  });

  test("goes to Clerk as it was meant", async () => {
    const { client, controller } = mount(withPhones(home));
    const create = vi.spyOn(client.clerk.user ?? expect.fail(), "createPhoneNumber");
    await add(controller, " ＋٤٤ (20) 7946.0999 ");
    expect(create).toHaveBeenCalledExactlyOnceWith({ phoneNumber: "+442079460999" });
  });

  test("is nothing to ask for when it is empty, or only separators", async () => {
    const { client, controller } = mount(withPhones(home));
    for (const nothing of ["", "  ", "-", "()", "\u200f"]) {
      at(controller, "listing").add();
      at(controller, "adding").submit(nothing);
      expect(at(controller, "adding").error?.kind).toBe("value-missing");
      await answered();
      at(controller, "adding").cancel();
    }
    expect(client.clerk.calls).toEqual([]);
  });

  test("the app's normalizePhoneNumber gets what was typed, and its answer goes to Clerk", async () => {
    const normalizePhoneNumber = vi.fn(() => number);
    const { client, controller } = mount(withPhones(home), { normalizePhoneNumber });
    const create = vi.spyOn(client.clerk.user ?? expect.fail(), "createPhoneNumber");
    await add(controller, " 0500 ");
    expect(normalizePhoneNumber).toHaveBeenCalledExactlyOnceWith(" 0500 ");
    expect(create).toHaveBeenCalledExactlyOnceWith({ phoneNumber: number });
  });

  test.each([
    ["addingInvalid", "invalid-phone"],
    ["addingTaken", "phone-taken"],
    ["addingCountryUnsupported", "invalid-phone"],
    ["addingThrottled", "throttled"],
    ["addingNetwork", "network"],
    ["addingOffline", "network"],
    ["addingReverificationRequired", "reverification-required"],
  ] as const)("that is refused stays in its field: %s", async (name, kind) => {
    const { client, controller } = mount(mfaPhonesScenarios[name]);
    await client.ready;
    expect(at(controller, "adding").error?.kind).toBe(kind);
    expect(client.clerk.calls).toEqual(["createPhoneNumber"]);
  });

  test("that was refused can be corrected", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.addingInvalid);
    await client.ready;
    at(controller, "adding").submit(typed);
    expect(controller.getFlow()).not.toHaveProperty("error");
    await answered();
    expect(at(controller, "entering").phone.phoneNumber).toBe(number);
  });
});

describe("a number that the user has already is taken up where it stands", () => {
  test("one that is not verified gets a code", async () => {
    const { client, controller } = mount(withPhones(home, unverified));
    await add(controller, unverified.phoneNumber);
    expect(at(controller, "entering").phone.id).toBe(unverified.id);
    expect(client.clerk.calls).toEqual(["prepareVerification"]);
  });

  test("and no second one within the time that Clerk makes one wait", async () => {
    const { client, controller } = mount(withPhones(home, unverified));
    row(controller, unverified).verify?.();
    await answered();
    at(controller, "entering").cancel();
    await add(controller, unverified.phoneNumber);
    expect(at(controller, "entering")).toMatchObject({ phone: { id: unverified.id }, sent: true });
    expect(client.clerk.calls).toEqual(["prepareVerification"]);
    at(controller, "entering").cancel();
    client.advance(30_001);
    await add(controller, unverified.phoneNumber);
    at(controller, "entering");
    expect(client.clerk.calls).toEqual(["prepareVerification", "prepareVerification"]);
  });

  test("one that is verified becomes a second factor at once", async () => {
    const { client, controller } = mount(withPhones(home, spare));
    await add(controller, "+49 151 1234-5678");
    expect(at(controller, "listing").lastChange?.kind).toBe("reserve");
    expect(row(controller, spare).group).toBe("reserved");
    expect(client.clerk.calls).toEqual(["setReservedForSecondFactor"]);
  });

  test("one that was added elsewhere in the meantime too, once Clerk says so", async () => {
    const { client, controller } = mount({
      ...withPhones(home),
      answers: { createPhoneNumber: taken },
    });
    const user = client.clerk.user ?? expect.fail();
    vi.spyOn(user, "reload").mockImplementation(async () => {
      client.clerk.answer("createPhoneNumber", null);
      await user.createPhoneNumber({ phoneNumber: number });
    });
    await add(controller, typed);
    expect(at(controller, "entering")).toMatchObject({ phone: { phoneNumber: number }, sent: true });
  });

  test("one that is somebody else's is refused, after one look at the account", async () => {
    const { client, controller } = mount({
      ...withPhones(home),
      answers: { createPhoneNumber: taken },
    });
    const reload = vi.spyOn(client.clerk.user ?? expect.fail(), "reload");
    await add(controller, typed);
    expect(at(controller, "adding").error?.kind).toBe("phone-taken");
    expect(reload).toHaveBeenCalledTimes(1);
    expect(client.clerk.calls).toEqual(["createPhoneNumber"]);
  });

  test("one that is a second factor is refused without a request", async () => {
    const { client, controller } = mount(withPhones(home));
    await add(controller, home.phoneNumber);
    const { error } = at(controller, "adding");
    expect(error).toMatchObject({ kind: "phone-taken", code: null });
    at(controller, "adding").submit(home.phoneNumber);
    expect(at(controller, "adding").error).not.toBe(error);
    expect(client.clerk.calls).toEqual([]);
  });
});

describe("a verified number that could not become a second factor", () => {
  test.each(["unreachable", "offline"] as const)(
    "is tried again without another code: %s",
    async (answer) => {
      const { client, controller } = mount({
        ...mfaPhonesScenarios.entering,
        answers: { setReservedForSecondFactor: answer },
      });
      await client.ready;
      at(controller, "entering").submit(rightCode);
      await answered();
      const { phone, error, retry } = at(controller, "reserving");
      expect(phone.group).toBe("available");
      expect(error?.kind).toBe("network");
      client.clerk.answer("setReservedForSecondFactor", null);
      retry?.();
      retry?.();
      expect(at(controller, "reserving")).toMatchObject({ error: null, retry: null, cancel: null });
      await answered();
      expect(row(controller, phone).group).toBe("reserved");
      expect(client.clerk.calls.slice(2)).toEqual([
        "attemptVerification",
        "setReservedForSecondFactor",
        "setReservedForSecondFactor",
      ]);
    },
  );

  test("can be left in the list, free", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.reservingFailed);
    await client.ready;
    const { phone, cancel } = at(controller, "reserving");
    cancel?.();
    at(controller, "listing");
    expect(row(controller, phone).group).toBe("available");
  });

  test("is done when its row does it", async () => {
    const onComplete = vi.fn();
    const { client, controller } = mount(mfaPhonesScenarios.reservingFailed, { onComplete });
    await client.ready;
    client.clerk.answer("setReservedForSecondFactor", null);
    const { phone } = at(controller, "reserving");
    row(controller, phone).reserve?.();
    await answered();
    at(controller, "listing");
    expect(row(controller, phone).group).toBe("reserved");
    expect(onComplete).toHaveBeenCalledTimes(1);
  });
});

describe("cancelling", () => {
  test("a number half typed leaves nothing behind", async () => {
    const { client, controller } = mount(withPhones(home));
    at(controller, "listing").add();
    at(controller, "adding").cancel();
    at(controller, "listing");
    await answered();
    expect(client.clerk.calls).toEqual([]);
  });

  test("a code leaves its number in the list, to be taken up later without a second message", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.entering);
    await client.ready;
    const { phone, cancel } = at(controller, "entering");
    cancel();
    at(controller, "listing");
    expect(row(controller, phone).group).toBe("unverified");
    row(controller, phone).verify?.();
    at(controller, "entering").submit(rightCode);
    await answered();
    expect(row(controller, phone).group).toBe("reserved");
    expect(client.clerk.calls).toEqual([
      "createPhoneNumber",
      "prepareVerification",
      "attemptVerification",
      "setReservedForSecondFactor",
    ]);
  });
});
