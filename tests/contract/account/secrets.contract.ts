import { describe, expect, test } from "vitest";
import {
  type AccountWorld,
  freeNumber,
  type MakeAccountWorld,
  openAccount,
  phoneId,
  signOut,
} from "./world.js";

/** Where secrets and codes stay, and how long. */
export function describeSecrets(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("a secret", () => {
    test("is nowhere in the browser but in memory, and no code is either", async () => {
      const opened = await openAccount(makeWorld, { phones: [{ number: freeNumber, verified: false }] });
      const { world, totp, phones, backupCodes } = opened;
      await totp.create();
      const { secret = "" } = totp.getSecret() ?? {};
      expect(secret).toMatch(/^[A-Z2-7]{16,}$/);
      expect(world.stored()).not.toContain(secret);
      const code = world.totp();
      await totp.verify(code);
      const [first = "", second = ""] = backupCodes.getUnsaved()?.codes ?? [];
      expect([first, second]).toEqual([expect.stringMatching(/.{6}/), expect.stringMatching(/.{6}/)]);
      await phones.prepare(phoneId(opened));
      const sent = world.sms(phoneId(opened));
      await phones.attempt(phoneId(opened), sent);
      for (const kept of [secret, code, first, second, sent]) expect(world.stored()).not.toContain(kept);
    });

    test("is in no snapshot", async () => {
      const { world, account, totp, backupCodes } = await openAccount(makeWorld);
      await totp.create();
      const { secret = "" } = totp.getSecret() ?? {};
      expect(secret).toMatch(/./);
      await totp.verify(world.totp());
      const [code = ""] = backupCodes.getUnsaved()?.codes ?? [];
      expect(code).toMatch(/./);
      const shown = JSON.stringify([account.getSnapshot(), world.client.getSnapshot()]);
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(code);
    });

    test("is dropped when its user signs out", async () => {
      const { world, account, totp } = await openAccount(makeWorld);
      await totp.create();
      expect(totp.getSecret()).not.toBeNull();
      await signOut(world);
      expect(account.getSnapshot().userId).toBeNull();
      expect(totp.getSecret()).toBeNull();
    });

    test("is dropped with the unsaved codes when their user signs out", async () => {
      const { world, backupCodes } = await openAccount(makeWorld, { totp: true });
      await backupCodes.create();
      const seen: boolean[] = [];
      const end = world.client.subscribe(() => seen.push(backupCodes.getUnsaved() !== null));
      await signOut(world);
      end();
      expect(seen.at(-1)).toBe(false);
      expect(backupCodes.getUnsaved()).toBeNull();
    });

    test("can be kept for the signed-in user only", async () => {
      const { world, backupCodes } = await openAccount(makeWorld);
      backupCodes.keep("user_another", { codes: ["a1b2c3d4"], source: "phones" });
      expect(backupCodes.getUnsaved()).toBeNull();
      backupCodes.keep(world.userId, { codes: ["a1b2c3d4"], source: "phones" });
      expect(backupCodes.getUnsaved()).toEqual({ codes: ["a1b2c3d4"], source: "phones" });
    });
  });
}
