import { describe, expect, test } from "vitest";
import {
  type AccountWorld,
  done,
  freeNumber,
  type MakeAccountWorld,
  openAccount,
  otherNumber,
  phoneId,
} from "./world.js";

const unverified = { phones: [{ number: freeNumber, verified: false }] };
const verified = { phones: [{ number: freeNumber }] };
const twoReserved = {
  phones: [
    { number: freeNumber, reserved: true, default: true },
    { number: otherNumber, reserved: true },
  ],
};

/** What the calls promise that make a phone a second factor, or none any more. */
export function describePhoneFactors(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("a phone number as a second factor", () => {
    test("that is the first becomes the default and brings backup codes, which are kept", async () => {
      const opened = await openAccount(makeWorld, verified);
      const { world, account, phones, backupCodes } = opened;
      expect(await phones.setReserved(phoneId(opened), true)).toEqual(done);
      expect(account.getSnapshot()).toMatchObject({
        twoFactorEnabled: true,
        backupCodeEnabled: true,
        phones: [{ reserved: true, isDefault: true }],
      });
      const unsaved = backupCodes.getUnsaved();
      expect(unsaved).toEqual({ codes: expect.any(Array), source: "phones" });
      expect(new Set(unsaved?.codes).size).toBeGreaterThanOrEqual(8);
      expect(world.calls("createBackupCode")).toBe(0);
    });

    test("that is a further one brings no codes and is not the default", async () => {
      const opened = await openAccount(makeWorld, {
        totp: true,
        backupCodes: true,
        phones: [{ number: freeNumber, reserved: true, default: true }, { number: otherNumber }],
      });
      const { account, phones, backupCodes } = opened;
      expect(await phones.setReserved(phoneId(opened, 1), true)).toEqual(done);
      expect(account.getSnapshot().phones).toMatchObject([
        { reserved: true, isDefault: true },
        { reserved: true, isDefault: false },
      ]);
      expect(backupCodes.getUnsaved()).toBeNull();
    });

    test("has to be verified", async () => {
      const opened = await openAccount(makeWorld, unverified);
      expect(await opened.phones.setReserved(phoneId(opened), true)).toMatchObject({
        ok: false,
        error: { code: "identification_update_second_factor_unverified" },
      });
      expect(opened.account.getSnapshot()).toMatchObject({
        twoFactorEnabled: false,
        phones: [{ reserved: false }],
      });
    });

    test("that is one no more stays, and another one is the default", async () => {
      const opened = await openAccount(makeWorld, twoReserved);
      const { account, phones } = opened;
      expect(await phones.setReserved(phoneId(opened), false)).toEqual(done);
      expect(account.getSnapshot().phones).toMatchObject([
        { phoneNumber: freeNumber, verified: true, reserved: false, isDefault: false },
        { phoneNumber: otherNumber, reserved: true, isDefault: true },
      ]);
    });

    test("brings its codes once: what Clerk does later shows no old ones", async () => {
      const opened = await openAccount(makeWorld, { totp: true, ...verified });
      const { world, phones, backupCodes } = opened;
      const id = phoneId(opened);
      await phones.setReserved(id, true);
      expect(backupCodes.getUnsaved()?.source).toBe("phones");
      backupCodes.forget();
      world.fail("setReservedForSecondFactor", "offline");
      await phones.setReserved(id, false);
      await phones.setReserved(id, true);
      world.mend();
      expect(backupCodes.getUnsaved()).toBeNull();
      expect(await phones.setReserved(id, false)).toEqual(done);
      expect(backupCodes.getUnsaved()).toBeNull();
    });

    test("can be made the default", async () => {
      const opened = await openAccount(makeWorld, twoReserved);
      const { account, phones } = opened;
      expect(await phones.makeDefault(phoneId(opened, 1))).toEqual(done);
      expect(account.getSnapshot().phones).toMatchObject([{ isDefault: false }, { isDefault: true }]);
    });

    test("that is none cannot be the default", async () => {
      const opened = await openAccount(makeWorld, {
        phones: [{ number: freeNumber, reserved: true, default: true }, { number: otherNumber }],
      });
      const before = opened.account.getSnapshot();
      expect(await opened.phones.makeDefault(phoneId(opened, 1))).toMatchObject({
        ok: false,
        error: { code: "bad_request" },
      });
      expect(opened.account.getSnapshot()).toBe(before);
    });

    test("that is deleted is gone, and another one is the default", async () => {
      const opened = await openAccount(makeWorld, twoReserved);
      const { account, phones } = opened;
      expect(await phones.destroy(phoneId(opened))).toEqual(done);
      expect(account.getSnapshot().phones).toMatchObject([{ phoneNumber: otherNumber, isDefault: true }]);
    });
  });
}
