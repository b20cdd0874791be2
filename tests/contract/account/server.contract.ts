import { describe, expect, test } from "vitest";
import type { AccountSnapshot } from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import { everyCall } from "./calls.js";
import {
  type Account,
  done,
  freeNumber,
  keptBy,
  type MakeAccountWorld,
  network,
  openAccount,
  phoneId,
  type ServerWorld,
  signOut,
} from "./world.js";

/** What the account promises while Clerk is slow, its answers get lost, or sessions end and age. */
export function describeServer(makeWorld: MakeAccountWorld<ServerWorld>): void {
  for (const { name, call, options, before, run } of everyCall) {
    async function open(): Promise<Account<ServerWorld>> {
      const opened = await openAccount(makeWorld, options);
      await before?.(opened);
      return opened;
    }

    test(`an answer to ${name} that got lost is a network failure, and reload() shows what was done`, async () => {
      const heard = await open();
      expect(await run(heard)).toMatchObject({ ok: true });
      await heard.account.reload();
      const expected = withoutIds(heard.account.getSnapshot());
      const opened = await open();
      const kept = keptBy(opened);
      opened.world.loseAnswer(call);
      expect(await run(opened)).toMatchObject(network);
      expect(keptBy(opened)).toEqual(kept);
      expect(opened.world.calls(call)).toBe(1);
      await opened.account.reload();
      expect(withoutIds(opened.account.getSnapshot())).toEqual(expected);
    });

    test(`a session that ended before ${name} is told, and nothing is kept of it`, async () => {
      const opened = await open();
      opened.world.endSessions();
      expect(await run(opened)).toMatchObject({
        ok: false,
        error: { kind: "signed-out", code: "authentication_invalid" },
      });
      expect(opened.account.getSnapshot().userId).not.toBe(opened.world.userId);
      expect(opened.totp.getSecret()).toBeNull();
      expect(opened.backupCodes.getUnsaved()).toBeNull();
    });
  }

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

function withoutIds({ userId: _userId, phones, ...rest }: AccountSnapshot): unknown {
  return { ...rest, phones: phones.map(({ id: _id, ...phone }) => phone) };
}
