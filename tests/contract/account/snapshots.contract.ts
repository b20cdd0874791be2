import { describe, expect, test } from "vitest";
import {
  type AccountWorld,
  done,
  freeNumber,
  type MakeAccountWorld,
  openAccount,
  otherNumber,
  phoneId,
  signOut,
} from "./world.js";

/** What the account's snapshot promises. */
export function describeSnapshots(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("the snapshot", () => {
    test("shows a user without factors, and is the same until something changed", async () => {
      const { world, account, totp } = await openAccount(makeWorld);
      const before = account.getSnapshot();
      expect(before).toEqual({
        userId: world.userId,
        totpEnabled: false,
        backupCodeEnabled: false,
        twoFactorEnabled: false,
        phones: [],
      });
      await account.reload();
      expect(account.getSnapshot()).toBe(before);
      await totp.create();
      expect(account.getSnapshot()).toBe(before);
      await totp.verify(world.totp());
      const after = account.getSnapshot();
      expect(after).toEqual({
        ...before,
        totpEnabled: true,
        backupCodeEnabled: true,
        twoFactorEnabled: true,
      });
      await account.reload();
      expect(account.getSnapshot()).toBe(after);
    });

    test("shows the phones as they are", async () => {
      const { account } = await openAccount(makeWorld, {
        phones: [
          { number: freeNumber, verified: false },
          { number: otherNumber },
          { number: "+15005550008", reserved: true, default: true },
          { number: "+15005550009", reserved: true },
        ],
      });
      const { phones, twoFactorEnabled, totpEnabled } = account.getSnapshot();
      expect({ twoFactorEnabled, totpEnabled }).toEqual({ twoFactorEnabled: true, totpEnabled: false });
      const id = expect.any(String);
      expect(phones).toEqual([
        { id, phoneNumber: freeNumber, verified: false, reserved: false, isDefault: false },
        { id, phoneNumber: otherNumber, verified: true, reserved: false, isDefault: false },
        { id, phoneNumber: "+15005550008", verified: true, reserved: true, isDefault: true },
        { id, phoneNumber: "+15005550009", verified: true, reserved: true, isDefault: false },
      ]);
      expect(new Set(phones.map((phone) => phone.id)).size).toBe(4);
    });

    test("keeps the object of a phone while other phones change", async () => {
      const opened = await openAccount(makeWorld, {
        phones: [{ number: freeNumber }, { number: otherNumber, verified: false }],
      });
      const { world, account, phones } = opened;
      const [first, second] = account.getSnapshot().phones;
      await phones.prepare(phoneId(opened, 1));
      await phones.attempt(phoneId(opened, 1), world.sms(phoneId(opened, 1)));
      await phones.create("+15005550008");
      expect(account.getSnapshot().phones[0]).toBe(first);
      const changed = account.getSnapshot().phones[1];
      expect(changed).toEqual({ ...second, verified: true });
      await phones.destroy(phoneId(opened, 0));
      expect(account.getSnapshot().phones[0]).toBe(changed);
      expect(account.getSnapshot().phones).toHaveLength(2);
    });

    test("is announced when it changes", async () => {
      const { world, account, totp, phones } = await openAccount(makeWorld);
      const seen: unknown[] = [];
      const end = world.client.subscribe(() => {
        const { totpEnabled, phones: list } = account.getSnapshot();
        seen.push(`app ${totpEnabled}, phones ${list.length}`);
      });
      await phones.create(freeNumber);
      expect(seen).toContain("app false, phones 1");
      await totp.create();
      await totp.verify(world.totp());
      expect(seen).toContain("app true, phones 1");
      await totp.disable();
      expect(seen.at(-1)).toBe("app false, phones 1");
      end();
      const before = seen.length;
      await phones.create(otherNumber);
      expect(seen).toHaveLength(before);
    });

    test("shows after reload() what happened in another tab, and says so", async () => {
      const { world, account } = await openAccount(makeWorld);
      await world.addPhoneElsewhere(freeNumber);
      let announced = 0;
      const end = world.client.subscribe(() => {
        announced += 1;
      });
      await account.reload();
      end();
      expect(account.getSnapshot().phones).toMatchObject([{ phoneNumber: freeNumber, verified: false }]);
      expect(announced).toBeGreaterThan(0);
    });
  });

  describe("without a user", () => {
    test("there are no factors, and nothing is asked of Clerk", async () => {
      const { world, account, totp, backupCodes, phones } = await openAccount(makeWorld, { signedIn: false });
      expect(account.getSnapshot()).toEqual({
        userId: null,
        totpEnabled: false,
        backupCodeEnabled: false,
        twoFactorEnabled: false,
        phones: [],
      });
      const outcomes = [
        await totp.create(),
        await totp.verify("123456"),
        await totp.disable(),
        await backupCodes.create(),
        await phones.create(freeNumber),
        await phones.prepare("idn_0"),
        await phones.attempt("idn_0", "123456"),
        await phones.setReserved("idn_0", true),
        await phones.makeDefault("idn_0"),
        await phones.destroy("idn_0"),
      ];
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ ok: false, error: { kind: "signed-out", code: null } });
      }
      expect(outcomes).toHaveLength(10);
      expect(world.calls("createTOTP") + world.calls("createPhoneNumber")).toBe(0);
      await account.reload();
      expect(account.getSnapshot().userId).toBeNull();
      expect(totp.getSecret()).toBeNull();
      expect(backupCodes.getUnsaved()).toBeNull();
    });

    test("who signed out, calls reach nobody", async () => {
      const { world, totp } = await openAccount(makeWorld);
      expect(await totp.create()).toEqual(done);
      await signOut(world);
      expect(await totp.verify(world.totp())).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(world.calls("verifyTOTP")).toBe(0);
    });
  });
}
