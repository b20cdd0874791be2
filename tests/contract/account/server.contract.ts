import { describe, expect, test } from "vitest";
import {
  done,
  freeNumber,
  type MakeAccountWorld,
  network,
  openAccount,
  phoneId,
  type ServerWorld,
  signOut,
} from "./world.js";

/** What the account promises while Clerk is slow, its answers get lost, or sessions end and age. */
export function describeServer(makeWorld: MakeAccountWorld<ServerWorld>): void {
  describe("an answer that got lost", () => {
    test("is a network failure, and reload() shows what was done", async () => {
      const { world, account, totp } = await openAccount(makeWorld);
      await totp.create();
      world.loseAnswer("verifyTOTP");
      expect(await totp.verify(world.totp())).toMatchObject(network);
      expect(account.getSnapshot().totpEnabled).toBe(false);
      expect(totp.getSecret()).not.toBeNull();
      await account.reload();
      expect(account.getSnapshot().totpEnabled).toBe(true);
    });

    test("to the deletion of a phone is one too", async () => {
      const opened = await openAccount(makeWorld, { phones: [{ number: freeNumber }] });
      const { world, account, phones } = opened;
      world.loseAnswer("destroy");
      expect(await phones.destroy(phoneId(opened))).toMatchObject(network);
      await account.reload();
      expect(account.getSnapshot().phones).toEqual([]);
    });
  });

  describe("a reload that fails", () => {
    for (const how of ["refused", "offline"] as const) {
      test(`because it is ${how} changes nothing`, async () => {
        const { world, account } = await openAccount(makeWorld, { totp: true });
        const before = account.getSnapshot();
        world.failReload(how);
        await account.reload();
        expect(account.getSnapshot()).toBe(before);
      });
    }
  });

  describe("a session", () => {
    test("that ended is told, and nobody is signed in with it any more", async () => {
      const { world, account, totp } = await openAccount(makeWorld);
      await totp.create();
      world.endSessions();
      expect(await totp.verify(world.totp())).toMatchObject({
        ok: false,
        error: { kind: "signed-out", code: "authentication_invalid" },
      });
      expect(account.getSnapshot().userId).not.toBe(world.userId);
      expect(totp.getSecret()).toBeNull();
    });

    test("that was verified long ago has to be verified again before a change", async () => {
      const opened = await openAccount(makeWorld, { totp: true, phones: [{ number: freeNumber }] });
      const { world, account, totp, backupCodes, phones } = opened;
      world.ageSessions(60);
      const before = account.getSnapshot();
      const demanded = {
        ok: false,
        error: { kind: "reverification-required", code: "session_reverification_required" },
      };
      expect(await totp.disable()).toMatchObject(demanded);
      expect(await backupCodes.create()).toMatchObject(demanded);
      expect(await phones.create("+15005550008")).toMatchObject(demanded);
      expect(await phones.setReserved(phoneId(opened), true)).toMatchObject(demanded);
      expect(await phones.destroy(phoneId(opened))).toMatchObject(demanded);
      expect(account.getSnapshot()).toBe(before);
      expect(backupCodes.getUnsaved()).toBeNull();
      world.ageSessions(-60);
      expect(await backupCodes.create()).toEqual(done);
    });

    test("that was verified long ago gets no secret", async () => {
      const { world, totp } = await openAccount(makeWorld);
      world.ageSessions(60);
      expect(await totp.create()).toMatchObject({ ok: false, error: { kind: "reverification-required" } });
      expect(totp.getSecret()).toBeNull();
      world.ageSessions(-60);
      expect(await totp.create()).toEqual(done);
    });

    test("whose task is to set MFA up can do so, and the codes stay when it becomes active", async () => {
      const { world, account, totp, backupCodes } = await openAccount(makeWorld, { mfaRequired: true });
      expect(world.client.getSnapshot().session).toMatchObject({ status: "pending", task: "setup-mfa" });
      expect(account.getSnapshot().userId).toBe(world.userId);
      expect(await totp.create()).toEqual(done);
      expect(await totp.verify(world.totp())).toEqual(done);
      const unsaved = backupCodes.getUnsaved();
      expect(unsaved).toMatchObject({ source: "totp" });
      await account.reload();
      expect(world.client.getSnapshot().session).toMatchObject({ status: "active", task: null });
      expect(backupCodes.getUnsaved()).toBe(unsaved);
    });
  });

  describe("an answer that arrives after sign-out", () => {
    test("leaves no secret behind", async () => {
      const { world, totp } = await openAccount(makeWorld);
      const held = world.hold("createTOTP");
      const creating = totp.create();
      await held.arrived;
      await signOut(world);
      held.release();
      await creating;
      expect(totp.getSecret()).toBeNull();
    });

    test("leaves no codes behind", async () => {
      const { world, backupCodes } = await openAccount(makeWorld, { totp: true });
      const held = world.hold("createBackupCode");
      const creating = backupCodes.create();
      await held.arrived;
      await signOut(world);
      held.release();
      await creating;
      expect(backupCodes.getUnsaved()).toBeNull();
    });
  });
}
