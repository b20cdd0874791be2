import { type FakePhone, mfaPhonesScenarios } from "mfa-ui/testing";
import { describe, expect, test, vi } from "vitest";
import { holdPhoneCall } from "../../hold-call.js";
import { answered, at, home, mount, row, unverified, withPhones } from "./mount.js";

const rightCode = "424242";

describe("a code that could not be sent", () => {
  test.each([
    ["enteringSendFailed", "network"],
    ["enteringSendThrottled", "throttled"],
  ] as const)("is said where another can be asked for: %s", async (name, kind) => {
    const { client, controller } = mount(mfaPhonesScenarios[name]);
    await client.ready;
    expect(at(controller, "entering")).toMatchObject({ sent: false, error: { kind } });
  });

  test("can be asked for again", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.enteringSendFailed);
    await client.ready;
    expect(at(controller, "entering").resend.availableAt).toBe(0);
    client.clerk.answer("prepareVerification", null);
    at(controller, "entering").resend.send();
    await answered();
    expect(at(controller, "entering")).toMatchObject({ sent: true, error: null });
  });

  test("is not taken for one that was, however long Clerk makes one wait", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.enteringSendThrottled);
    await client.ready;
    const { phone, resend, cancel } = at(controller, "entering");
    expect(resend.availableAt).toBe(client.now() + 45_000);
    cancel();
    row(controller, phone).verify?.();
    await answered();
    expect(at(controller, "entering")).toMatchObject({ sent: false, error: { kind: "throttled" } });
  });

  test("is not said to have been sent while a code is checked, nor after a wrong one", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.enteringSendFailed);
    await client.ready;
    at(controller, "entering").submit("000000");
    expect(at(controller, "verifying").sent).toBe(false);
    await answered();
    expect(at(controller, "entering")).toMatchObject({ sent: false, error: { kind: "code-expired" } });
  });
});

describe("sending another code", () => {
  test("Clerk takes the next request thirty seconds after a code went out", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.entering);
    await client.ready;
    expect(at(controller, "entering").resend.availableAt).toBe(client.now() + 30_000);
  });

  test("pressed twice it is one request, and the wait begins again", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.enteringResendAvailable);
    await client.ready;
    const { resend } = at(controller, "entering");
    resend.send();
    resend.send();
    expect(at(controller, "entering").resend.pending).toBe(true);
    await answered();
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification", "prepareVerification"]);
    expect(at(controller, "entering").resend).toMatchObject({
      pending: false,
      availableAt: client.now() + 30_000,
    });
  });

  test("a late answer is not that of the number that is verified by then", async () => {
    const other: FakePhone = { id: "idn_other", phoneNumber: "+15005550008", verified: false };
    const { client, controller } = mount(withPhones(home, unverified, other));
    row(controller, unverified).verify?.();
    await answered();
    client.advance(31_000);
    const letGo = holdPhoneCall(client, unverified.id, "prepareVerification");
    at(controller, "entering").resend.send();
    row(controller, other).verify?.();
    await answered();
    client.clerk.answer("prepareVerification", "unreachable");
    letGo();
    await answered();
    expect(at(controller, "entering")).toMatchObject({
      phone: { id: other.id },
      sent: true,
      error: null,
      resend: { pending: false },
    });
  });
});

describe("checking the code", () => {
  test("is one request, however often it is asked for", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.entering);
    await client.ready;
    const { submit } = at(controller, "entering");
    submit(rightCode);
    submit(rightCode);
    await answered();
    submit(rightCode);
    await answered();
    expect(client.clerk.calls.slice(2)).toEqual(["attemptVerification", "setReservedForSecondFactor"]);
  });

  test("asks nothing for an empty code, or one that is only separators", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.entering);
    await client.ready;
    for (const nothing of ["", "   ", "-", "\u200f"]) {
      at(controller, "entering").submit(nothing);
      expect(at(controller, "entering").error?.kind).toBe("value-missing");
    }
    await answered();
    expect(client.clerk.calls).toEqual(["createPhoneNumber", "prepareVerification"]);
  });

  test("the app's normalizeCode gets what was typed", async () => {
    const normalizeCode = vi.fn(() => "");
    const { client, controller } = mount(mfaPhonesScenarios.entering, { normalizeCode });
    await client.ready;
    at(controller, "entering").submit(" 42 ");
    expect(normalizeCode).toHaveBeenCalledExactlyOnceWith(" 42 ");
  });

  test.each([
    ["enteringCodeIncorrect", "code-incorrect"],
    ["enteringCodeExpired", "code-expired"],
    ["enteringTooManyAttempts", "too-many-attempts"],
    ["enteringNetwork", "network"],
    ["enteringOffline", "network"],
  ] as const)("a refusal stays at the field: %s", async (name, kind) => {
    const { client, controller } = mount(mfaPhonesScenarios[name]);
    await client.ready;
    expect(at(controller, "entering")).toMatchObject({ sent: true, error: { kind } });
    client.clerk.answer("attemptVerification", null);
    at(controller, "entering").submit(rightCode);
    await answered();
    at(controller, "listing");
  });

  test("the typed code never stands in the flow, however deep one looks", async () => {
    const { client, controller } = mount(mfaPhonesScenarios.entering);
    await client.ready;
    at(controller, "entering").submit("000000");
    expect(JSON.stringify(controller.getFlow())).not.toContain("000000");
    await answered();
    expect(JSON.stringify(controller.getFlow())).not.toContain("000000");
  });
});
