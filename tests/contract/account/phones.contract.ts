import { describe, expect, test } from "vitest";
import {
  type AccountWorld,
  done,
  freeNumber,
  type MakeAccountWorld,
  openAccount,
  otherNumber,
  phoneId,
  takenNumber,
} from "./world.js";

const unverified = { phones: [{ number: freeNumber, verified: false }] };
const verified = { phones: [{ number: freeNumber }] };
/** What the calls on phone numbers promise. */
export function describePhones(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("a phone number", () => {
    test("that is new is there, not verified", async () => {
      const { world, account, phones } = await openAccount(makeWorld);
      const outcome = await phones.create(freeNumber);
      expect(outcome).toEqual({ ok: true, value: expect.stringMatching(/./) });
      expect(account.getSnapshot().phones).toEqual([
        {
          id: outcome.ok && outcome.value,
          phoneNumber: freeNumber,
          verified: false,
          reserved: false,
          isDefault: false,
        },
      ]);
      expect(world.calls("prepareVerification")).toBe(0);
    });

    test("can be typed as people write it", async () => {
      const { account, phones } = await openAccount(makeWorld);
      expect(await phones.create("+1 (500) 555-0006")).toMatchObject({ ok: true });
      expect(account.getSnapshot().phones).toMatchObject([{ phoneNumber: freeNumber }]);
    });

    test("is created once, however often it is asked for at the same time", async () => {
      const { world, account, phones } = await openAccount(makeWorld);
      const [first, second] = await Promise.all([phones.create(freeNumber), phones.create(freeNumber)]);
      expect(first).toEqual({ ok: true, value: phoneId({ account }) });
      expect(second).toEqual(first);
      expect(world.calls("createPhoneNumber")).toBe(1);
      await Promise.all([phones.create(otherNumber), phones.create("+15005550008")]);
      expect(account.getSnapshot().phones).toHaveLength(3);
    });

    for (const wrong of ["500555", "+1", "+49 call me"]) {
      test(`that is none (${wrong}) is refused at its field`, async () => {
        const { account, phones } = await openAccount(makeWorld);
        expect(await phones.create(wrong)).toMatchObject({
          ok: false,
          error: { kind: "invalid-phone", code: "form_param_format_invalid", param: "phone_number" },
        });
        expect(account.getSnapshot().phones).toEqual([]);
      });
    }

    for (const { whose, number } of [
      { whose: "somebody else", number: takenNumber },
      { whose: "the user", number: freeNumber },
    ]) {
      test(`that ${whose} has already is refused at its field`, async () => {
        const { account, phones } = await openAccount(makeWorld, verified);
        expect(await phones.create(number)).toMatchObject({
          ok: false,
          error: { kind: "phone-taken", code: "form_identifier_exists", param: "phone_number" },
        });
        expect(account.getSnapshot().phones).toHaveLength(1);
      });
    }

    test("gets one code, however often it is asked for at the same time, and can get another after a wait", async () => {
      const opened = await openAccount(makeWorld, unverified);
      const { world, phones } = opened;
      const id = phoneId(opened);
      expect(phones.resendAt(id)).toBe(0);
      expect(await Promise.all([phones.prepare(id), phones.prepare(id)])).toEqual([done, done]);
      expect(world.calls("prepareVerification")).toBe(1);
      expect(world.sms(id)).toMatch(/^\d{6}$/);
      const wait = phones.resendAt(id) - world.client.now();
      expect(wait).toBeGreaterThan(25_000);
      expect(wait).toBeLessThanOrEqual(30_000);
      expect(phones.resendAt("another")).toBe(0);
    });

    test("is verified by the right code only", async () => {
      const opened = await openAccount(makeWorld, unverified);
      const { world, account, phones } = opened;
      const id = phoneId(opened);
      await phones.prepare(id);
      expect(await phones.attempt(id, "000000")).toMatchObject({
        ok: false,
        error: { kind: "code-incorrect", code: "form_code_incorrect", param: "code", retryAt: null },
      });
      expect(account.getSnapshot().phones).toMatchObject([{ verified: false }]);
      expect(await phones.attempt(id, world.sms(id))).toEqual(done);
      expect(account.getSnapshot().phones).toMatchObject([{ verified: true, reserved: false }]);
      expect(account.getSnapshot().twoFactorEnabled).toBe(false);
    });

    test("that got no code is verified by none", async () => {
      const opened = await openAccount(makeWorld, unverified);
      expect(await opened.phones.attempt(phoneId(opened), "424242")).toMatchObject({
        ok: false,
        error: { kind: "code-expired", code: "verification_missing" },
      });
    });

    test("that is verified gets no code any more", async () => {
      const opened = await openAccount(makeWorld, verified);
      const { account, phones } = opened;
      const conflict = {
        ok: false,
        error: { kind: "conflict", code: "verification_already_verified" },
      };
      const before = account.getSnapshot();
      expect(await phones.prepare(phoneId(opened))).toMatchObject(conflict);
      expect(await phones.attempt(phoneId(opened), "424242")).toMatchObject(conflict);
      expect(account.getSnapshot()).toBe(before);
    });

    test("that the user does not have is a conflict, and nothing is asked of Clerk", async () => {
      const { world, phones } = await openAccount(makeWorld, verified);
      const outcomes = [
        await phones.prepare("idn_nobody"),
        await phones.attempt("idn_nobody", "424242"),
        await phones.setReserved("idn_nobody", true),
        await phones.makeDefault("idn_nobody"),
        await phones.destroy("idn_nobody"),
      ];
      expect(outcomes).toHaveLength(5);
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ ok: false, error: { kind: "conflict", code: null } });
      }
      expect(world.calls("prepareVerification") + world.calls("destroy")).toBe(0);
    });
  });
}
