import { describe, expect, test } from "vitest";
import type { ChangeOutcome } from "../../../packages/mfa-ui/src/clerk/outcome.js";
import {
  type Account,
  done,
  freeNumber,
  type MakeAccountWorld,
  openAccount,
  phoneId,
  type ServerWorld,
} from "./world.js";

/** What the account promises when another user takes their turn in the same browser. */
export function describeUsers(makeWorld: MakeAccountWorld<ServerWorld>): void {
  describe("another user", () => {
    test("has factors of their own", async () => {
      const { world, account } = await openAccount(makeWorld, { totp: true });
      const seen: unknown[] = [];
      const end = world.client.subscribe(() => seen.push(account.getSnapshot().userId));
      await world.switchTo(world.otherUserId);
      end();
      expect(seen.at(-1)).toBe(world.otherUserId);
      expect(account.getSnapshot()).toMatchObject({
        userId: world.otherUserId,
        totpEnabled: false,
        phones: [{ verified: true }],
      });
    });

    test("does not see the secret of the one before, who has it no more afterwards", async () => {
      const { world, totp } = await openAccount(makeWorld);
      await totp.create();
      expect(totp.getSecret()).not.toBeNull();
      await world.switchTo(world.otherUserId);
      expect(totp.getSecret()).toBeNull();
      await world.switchTo(world.userId);
      expect(totp.getSecret()).toBeNull();
    });

    test("does not see the codes of the one before, who has them no more afterwards, though nobody looked", async () => {
      const { world, backupCodes } = await openAccount(makeWorld, { totp: true });
      await backupCodes.create();
      await world.switchTo(world.otherUserId);
      await world.switchTo(world.userId);
      expect(backupCodes.getUnsaved()).toBeNull();
    });

    for (const { what, call, options, run, kept } of late) {
      test(`gets nothing of ${what} that arrives for the one before`, async () => {
        const opened = await openAccount(makeWorld, options);
        const { world } = opened;
        await opened.totp.create();
        const held = world.hold(call);
        const running = run(opened);
        await held.arrived;
        await world.switchTo(world.otherUserId);
        held.release();
        await running;
        expect(kept(opened)).toBeNull();
        expect(opened.account.getSnapshot().userId).toBe(world.otherUserId);
        await world.switchTo(world.userId);
        expect(kept(opened)).toBeNull();
      });
    }

    test("gets a secret of their own, while the answer to the one before is late", async () => {
      const { world, totp } = await openAccount(makeWorld);
      const held = world.hold("createTOTP");
      const first = totp.create();
      await held.arrived;
      await world.switchTo(world.otherUserId);
      expect(await totp.create()).toEqual(done);
      const secret = totp.getSecret();
      expect(secret?.uri).toContain("grace");
      held.release();
      await first;
      expect(totp.getSecret()).toBe(secret);
      expect(world.calls("createTOTP")).toBe(2);
    });

    test("keeps their secret when a code of the one before turns out right", async () => {
      const { world, totp } = await openAccount(makeWorld);
      await totp.create();
      const held = world.hold("verifyTOTP");
      const verifying = totp.verify(world.totp());
      await held.arrived;
      await world.switchTo(world.otherUserId);
      await totp.create();
      const secret = totp.getSecret();
      expect(secret?.uri).toContain("grace");
      held.release();
      await verifying;
      expect(totp.getSecret()).toBe(secret);
    });

    test("gets codes of their own, while the answer to the one before is late", async () => {
      const opened = await openAccount(makeWorld, { totp: true });
      const { world, backupCodes, phones } = opened;
      const held = world.hold("createBackupCode");
      const first = backupCodes.create();
      await held.arrived;
      await world.switchTo(world.otherUserId);
      await phones.setReserved(phoneId(opened), true);
      expect(await backupCodes.create()).toEqual(done);
      const codes = backupCodes.getUnsaved();
      expect(codes).toMatchObject({ source: "backupCodes" });
      held.release();
      await first;
      expect(backupCodes.getUnsaved()).toBe(codes);
    });

    test("reads their own account again, while the answer to the one before is late", async () => {
      const { world, account } = await openAccount(makeWorld);
      const held = world.hold("reload");
      const first = account.reload();
      await held.arrived;
      await world.switchTo(world.otherUserId);
      await world.addPhoneElsewhere(freeNumber);
      await account.reload();
      expect(account.getSnapshot().phones).toHaveLength(2);
      held.release();
      await first;
      expect(account.getSnapshot()).toMatchObject({ userId: world.otherUserId });
    });

    test("gets a phone of their own, while the answer to the one before is late", async () => {
      const { world, account, phones } = await openAccount(makeWorld);
      const held = world.hold("createPhoneNumber");
      const first = phones.create(freeNumber);
      await held.arrived;
      await world.switchTo(world.otherUserId);
      const second = await phones.create(freeNumber);
      const ids = account.getSnapshot().phones.map(({ id }) => id);
      expect(second).toEqual({ ok: true, value: ids[1] });
      held.release();
      expect(await first).not.toEqual(second);
      expect(world.calls("createPhoneNumber")).toBe(2);
    });
  });
}

const late: readonly {
  what: string;
  call: Parameters<ServerWorld["hold"]>[0];
  options: Parameters<MakeAccountWorld>[0];
  run: (opened: Account) => Promise<ChangeOutcome<unknown>>;
  kept: (opened: Account) => unknown;
}[] = [
  {
    what: "a secret",
    call: "createTOTP",
    options: {},
    run: ({ totp }) => totp.create(),
    kept: ({ totp }) => totp.getSecret(),
  },
  {
    what: "the codes of an authenticator app",
    call: "verifyTOTP",
    options: {},
    run: ({ totp, world }) => totp.verify(world.totp()),
    kept: ({ backupCodes }) => backupCodes.getUnsaved(),
  },
  {
    what: "the codes of a phone",
    call: "setReservedForSecondFactor",
    options: { phones: [{ number: freeNumber }] },
    run: (opened) => opened.phones.setReserved(phoneId(opened), true),
    kept: ({ backupCodes }) => backupCodes.getUnsaved(),
  },
  {
    what: "new backup codes",
    call: "createBackupCode",
    options: { phones: [{ number: freeNumber, reserved: true, default: true }] },
    run: ({ backupCodes }) => backupCodes.create(),
    kept: ({ backupCodes }) => backupCodes.getUnsaved(),
  },
];
