import { describe, expect, test } from "vitest";
import { type AccountWorld, done, type MakeAccountWorld, openAccount } from "./world.js";

/** What the call for backup codes promises, and the memory of the unsaved ones. */
export function describeBackupCodes(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("backup codes", () => {
    test("are kept until they are forgotten, and are the same object until then", async () => {
      const { account, backupCodes } = await openAccount(makeWorld, { totp: true });
      expect(backupCodes.getUnsaved()).toBeNull();
      expect(await backupCodes.create()).toEqual(done);
      const unsaved = backupCodes.getUnsaved();
      expect(unsaved).toEqual({ codes: expect.any(Array), source: "backupCodes" });
      expect(new Set(unsaved?.codes).size).toBeGreaterThanOrEqual(8);
      expect(account.getSnapshot().backupCodeEnabled).toBe(true);
      await account.reload();
      expect(backupCodes.getUnsaved()).toBe(unsaved);
      backupCodes.forget();
      expect(backupCodes.getUnsaved()).toBeNull();
      await account.reload();
      expect(backupCodes.getUnsaved()).toBeNull();
      expect(account.getSnapshot().backupCodeEnabled).toBe(true);
    });

    test("are replaced by other ones", async () => {
      const { world, backupCodes } = await openAccount(makeWorld, { totp: true, backupCodes: true });
      await backupCodes.create();
      const first = backupCodes.getUnsaved()?.codes ?? [];
      await backupCodes.create();
      const second = backupCodes.getUnsaved()?.codes ?? [];
      expect(second).toHaveLength(first.length);
      expect(second.filter((code) => first.includes(code))).toEqual([]);
      expect(world.calls("createBackupCode")).toBe(2);
    });

    test("are created once, however often they are asked for at the same time", async () => {
      const { world, backupCodes } = await openAccount(makeWorld, { totp: true });
      const outcomes = await Promise.all([backupCodes.create(), backupCodes.create()]);
      expect(outcomes).toEqual([done, done]);
      expect(world.calls("createBackupCode")).toBe(1);
    });

    test("are refused without another factor", async () => {
      const { account, backupCodes } = await openAccount(makeWorld);
      expect(await backupCodes.create()).toMatchObject({
        ok: false,
        error: { kind: "unknown", code: "backup_codes_not_available", message: expect.stringMatching(/./) },
      });
      expect(backupCodes.getUnsaved()).toBeNull();
      expect(account.getSnapshot().backupCodeEnabled).toBe(false);
    });

    test("go with the last factor", async () => {
      const { account, totp } = await openAccount(makeWorld, { totp: true, backupCodes: true });
      expect(account.getSnapshot().backupCodeEnabled).toBe(true);
      await totp.disable();
      expect(account.getSnapshot().backupCodeEnabled).toBe(false);
    });

    test("are announced when they come, and when they are forgotten", async () => {
      const { world, backupCodes } = await openAccount(makeWorld, { totp: true });
      const seen: boolean[] = [];
      const end = world.client.subscribe(() => seen.push(backupCodes.getUnsaved() !== null));
      await backupCodes.create();
      expect(seen.at(-1)).toBe(true);
      backupCodes.forget();
      expect(seen.at(-1)).toBe(false);
      const before = seen.length;
      backupCodes.forget();
      expect(seen).toHaveLength(before);
      end();
    });

    test("of a flow are claimed until each claim ended, which is announced", async () => {
      const { world, backupCodes } = await openAccount(makeWorld);
      const seen: boolean[] = [];
      const end = world.client.subscribe(() => seen.push(backupCodes.isClaimed("totp")));
      const endFirst = backupCodes.claim("totp");
      const endSecond = backupCodes.claim("totp");
      expect(backupCodes.isClaimed("phones")).toBe(false);
      endFirst();
      endFirst();
      expect(backupCodes.isClaimed("totp")).toBe(true);
      endSecond();
      expect(backupCodes.isClaimed("totp")).toBe(false);
      end();
      expect([seen[0], seen.at(-1)]).toEqual([true, false]);
    });
  });
}
