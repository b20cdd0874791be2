import { describe, expect, test } from "vitest";
import type { TotpGroup, TotpSecret } from "../../../packages/mfa-ui/src/clerk/account-groups.js";
import { type AccountWorld, done, freeNumber, type MakeAccountWorld, openAccount } from "./world.js";

/** What the calls for the authenticator app promise. */
export function describeTotp(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("an authenticator app", () => {
    test("starts with a secret and its URI, which stay until the app is verified", async () => {
      const { world, account, totp } = await openAccount(makeWorld);
      expect(totp.getSecret()).toBeNull();
      expect(await totp.create()).toEqual(done);
      const secret = secretOf(totp);
      expect(secret.secret).toMatch(/^[A-Z2-7]{16,}$/);
      expect(secret.uri).toMatch(/^otpauth:\/\/totp\//);
      expect(new URL(secret.uri).searchParams.get("secret")).toBe(secret.secret);
      await account.reload();
      expect(totp.getSecret()).toBe(secret);
      expect(await totp.verify(world.totp())).toEqual(done);
      expect(totp.getSecret()).toBeNull();
      expect(account.getSnapshot()).toMatchObject({ totpEnabled: true, twoFactorEnabled: true });
    });

    test("has one secret, however often it is asked for at the same time", async () => {
      const { world, totp } = await openAccount(makeWorld);
      expect(await Promise.all([totp.create(), totp.create(), totp.create()])).toEqual([done, done, done]);
      expect(world.calls("createTOTP")).toBe(1);
      expect(await totp.verify(world.totp())).toEqual(done);
    });

    test("gets another secret when it is asked for again, and the newest one counts", async () => {
      const { world, totp } = await openAccount(makeWorld);
      await totp.create();
      const first = secretOf(totp);
      await totp.create();
      const second = secretOf(totp);
      expect(second.secret).not.toBe(first.secret);
      expect(second.uri).not.toBe(first.uri);
      expect(world.calls("createTOTP")).toBe(2);
      expect(await totp.verify(world.totp())).toEqual(done);
    });

    test("is not enabled by a wrong code, and the secret stays", async () => {
      const { world, account, totp, backupCodes } = await openAccount(makeWorld);
      await totp.create();
      const secret = totp.getSecret();
      expect(await totp.verify("000000")).toMatchObject({
        ok: false,
        error: { kind: "code-incorrect", code: "form_code_incorrect", param: "code", retryAt: null },
      });
      expect(totp.getSecret()).toBe(secret);
      expect(backupCodes.getUnsaved()).toBeNull();
      expect(account.getSnapshot().totpEnabled).toBe(false);
      expect(await totp.verify(world.totp())).toEqual(done);
    });

    test("brings backup codes when it is the first factor: they are kept, and none are created", async () => {
      const { world, account, totp, backupCodes } = await openAccount(makeWorld);
      await totp.create();
      await totp.verify(world.totp());
      const unsaved = backupCodes.getUnsaved();
      expect(unsaved).toEqual({ codes: expect.any(Array), source: "totp" });
      expect(new Set(unsaved?.codes).size).toBeGreaterThanOrEqual(8);
      await account.reload();
      expect(backupCodes.getUnsaved()).toBe(unsaved);
      expect(account.getSnapshot().backupCodeEnabled).toBe(true);
      expect(world.calls("createBackupCode")).toBe(0);
    });

    for (const { when, options } of [
      { when: "the instance has none", options: { issuesBackupCodes: false } },
      {
        when: "there are some already",
        options: {
          backupCodes: true,
          phones: [{ number: freeNumber, reserved: true, default: true }],
        },
      },
    ]) {
      test(`brings no backup codes when ${when}`, async () => {
        const { world, account, totp, backupCodes } = await openAccount(makeWorld, options);
        await totp.create();
        expect(await totp.verify(world.totp())).toEqual(done);
        expect(account.getSnapshot().totpEnabled).toBe(true);
        expect(backupCodes.getUnsaved()).toBeNull();
      });
    }

    test("has its secret announced when it comes, and when it is forgotten", async () => {
      const { world, totp } = await openAccount(makeWorld);
      const seen: boolean[] = [];
      const end = world.client.subscribe(() => seen.push(totp.getSecret() !== null));
      await totp.create();
      expect(seen.at(-1)).toBe(true);
      totp.forget();
      expect(seen.at(-1)).toBe(false);
      end();
      expect(totp.getSecret()).toBeNull();
    });

    test("that is disabled is gone, and can be set up again", async () => {
      const { world, account, totp } = await openAccount(makeWorld, { totp: true, backupCodes: true });
      expect(await totp.disable()).toEqual(done);
      expect(account.getSnapshot()).toMatchObject({ totpEnabled: false, twoFactorEnabled: false });
      expect(await totp.create()).toEqual(done);
      expect(await totp.verify(world.totp())).toEqual(done);
      expect(account.getSnapshot().totpEnabled).toBe(true);
    });

    test("that is enabled gets no other secret", async () => {
      const { totp } = await openAccount(makeWorld, { totp: true });
      expect(await totp.create()).toMatchObject({ ok: false, error: { code: "totp_already_enabled" } });
      expect(totp.getSecret()).toBeNull();
    });

    test("that Clerk knows no secret of cannot be verified", async () => {
      const { account, totp } = await openAccount(makeWorld);
      expect(await totp.verify("424242")).toMatchObject({
        ok: false,
        error: { kind: "conflict", code: "resource_not_found" },
      });
      expect(account.getSnapshot().totpEnabled).toBe(false);
    });

    test("that is verified already cannot be verified again", async () => {
      const { totp } = await openAccount(makeWorld, { totp: true });
      expect(await totp.verify("424242")).toMatchObject({
        ok: false,
        error: { kind: "conflict", code: "verification_already_verified" },
      });
    });

    test("that is not set up cannot be disabled", async () => {
      const { totp } = await openAccount(makeWorld);
      expect(await totp.disable()).toMatchObject({
        ok: false,
        error: { kind: "conflict", code: "resource_not_found" },
      });
    });
  });
}

function secretOf(totp: TotpGroup): TotpSecret {
  const secret = totp.getSecret();
  if (!secret) throw new Error("There is no secret.");
  return secret;
}
