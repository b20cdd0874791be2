import { describe, expect, test } from "vitest";
import type { ChangeOutcome } from "../../../packages/mfa-ui/src/clerk/outcome.js";
import { everyCall } from "./calls.js";
import {
  type Account,
  type AccountWorld,
  freeNumber,
  keptBy,
  type MakeAccountWorld,
  network,
  openAccount,
  phoneId,
  refusal,
} from "./world.js";

const refusals = [
  { failure: refusal(403, "feature_not_enabled"), kind: "not-allowed" },
  { failure: refusal(403, "user_locked"), kind: "locked" },
  { failure: refusal(404, "resource_not_found"), kind: "conflict" },
  { failure: refusal(409, "resource_locked"), kind: "conflict" },
  { failure: refusal(500, "internal_clerk_error"), kind: "unavailable" },
  { failure: refusal(418, "never_heard_of"), kind: "unknown" },
];

/** What every call on the account promises about what goes wrong. */
export function describeFailures(makeWorld: MakeAccountWorld<AccountWorld>): void {
  for (const { name, call, options, before, run } of everyCall) {
    describe(`a failure of ${name}`, () => {
      for (const how of ["unreachable", "offline"] as const) {
        test(`that is ${how} is told, changes nothing, and the next try counts`, async () => {
          const opened = await open();
          const kept = keptBy(opened);
          opened.world.fail(call, how);
          const outcome = await run(opened);
          expect(outcome).toMatchObject(network);
          expect(keptBy(opened)).toEqual(kept);
          expect(opened.account.getSnapshot()).toBe(kept.account);
          expect(JSON.stringify(outcome)).not.toMatch(/http|\/me|\d{6}/);
          opened.world.mend();
          expect(await run(opened)).toMatchObject({ ok: true });
        });
      }

      test("that Clerk names is told by its kind, changes nothing, and the next try counts", async () => {
        const opened = await open();
        const kept = keptBy(opened);
        for (const { failure, kind } of refusals) {
          opened.world.fail(call, failure);
          const [{ code, longMessage: message } = { code: "", longMessage: "" }] = failure.errors;
          expect(await run(opened)).toEqual({
            ok: false,
            error: { kind, code, message, param: null, retryAt: null, all: [{ code, message, param: null }] },
          });
          opened.world.mend();
        }
        expect(keptBy(opened)).toEqual(kept);
        expect(await run(opened)).toMatchObject({ ok: true });
        expect(opened.world.calls(call)).toBe(refusals.length + 1);
      });

      test("that is a throttle names when the next try may come", async () => {
        const opened = await open();
        const kept = keptBy(opened);
        opened.world.fail(call, { ...refusal(429, "too_many_requests"), retryAfter: 45 });
        const started = opened.world.client.now();
        const outcome = await run(opened);
        expect(outcome).toMatchObject({ ok: false, error: { kind: "throttled", code: "too_many_requests" } });
        expect(Math.abs(retryAt(outcome) - started - 45_000)).toBeLessThan(5_000);
        expect(keptBy(opened)).toEqual(kept);
      });

      test("that is the end of the session is of the kind signed-out, and nothing new is kept", async () => {
        const opened = await open();
        opened.world.fail(call, refusal(401, "authentication_invalid"));
        expect(await run(opened)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
        expect(opened.backupCodes.getUnsaved()).toBeNull();
      });
    });

    async function open(): Promise<Account> {
      const opened = await openAccount(makeWorld, options);
      await before?.(opened);
      return opened;
    }
  }

  describe("a code to a phone", () => {
    test("that is refused with a wait can be sent then", async () => {
      const opened = await openAccount(makeWorld, { phones: [{ number: freeNumber, verified: false }] });
      const { world, phones } = opened;
      world.fail("prepareVerification", { ...refusal(429, "too_many_requests"), retryAfter: 45 });
      const outcome = await phones.prepare(phoneId(opened));
      expect(retryAt(outcome)).toBeGreaterThan(world.client.now());
      expect(phones.resendAt(phoneId(opened))).toBe(retryAt(outcome));
    });

    for (const how of ["unreachable", "offline"] as const) {
      test(`that is ${how} counts as not sent`, async () => {
        const opened = await openAccount(makeWorld, { phones: [{ number: freeNumber, verified: false }] });
        const { world, phones } = opened;
        world.fail("prepareVerification", how);
        await phones.prepare(phoneId(opened));
        expect(phones.resendAt(phoneId(opened))).toBe(0);
      });
    }
  });

  describe("the last factor, where each user has to keep one,", () => {
    for (const { name, options, run } of everyCall.filter(removesTheLast)) {
      test(`stays when ${name} would remove it`, async () => {
        const opened = await openAccount(makeWorld, { ...options, mfaRequired: true, totp: !options.phones });
        const before = opened.account.getSnapshot();
        expect(before.twoFactorEnabled).toBe(true);
        expect(await run(opened)).toMatchObject({
          ok: false,
          error: { kind: "last-factor", code: "second_factor_deletion_not_allowed" },
        });
        expect(opened.account.getSnapshot()).toBe(before);
      });
    }
  });
}

function removesTheLast({ name }: { name: string }): boolean {
  return ["totp.disable", "phones.setReserved(false)", "phones.destroy"].includes(name);
}

function retryAt(outcome: ChangeOutcome<unknown>): number {
  return outcome.ok ? 0 : (outcome.error?.retryAt?.getTime() ?? 0);
}
