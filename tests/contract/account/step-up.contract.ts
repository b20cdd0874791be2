import { afterEach, describe, expect, test, vi } from "vitest";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import type { StepUpGroup } from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import { everyCall } from "./calls.js";
import {
  type Account,
  type AccountWorld,
  freeNumber,
  keptBy,
  type MakeAccountWorld,
  openAccount,
  phoneId,
  refusal,
  type ServerWorld,
} from "./world.js";

const demanded = refusal(403, "session_reverification_required");

/** What a change promises that Clerk wants a step-up for. */
export function describeStepUp(makeWorld: MakeAccountWorld<AccountWorld>): void {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  for (const called of everyCall) {
    const { name, call, options, before, run } = called;

    describe(`a step-up before ${name}`, () => {
      test("that no place shows is a failure of the kind reverification-required", async () => {
        const opened = await openAccount(makeWorld, options);
        await before?.(opened);
        const kept = keptBy(opened);
        // It tells a developer, who is no part of this.
        vi.spyOn(console, "warn").mockImplementation(() => {});
        opened.world.fail(call, demanded);
        expect(await run(opened)).toMatchObject({
          ok: false,
          error: { kind: "reverification-required", code: "session_reverification_required" },
        });
        expect(keptBy(opened)).toEqual(kept);
        expect(opened.world.calls(call)).toBe(1);
        opened.world.mend();
        expect(await run(opened)).toMatchObject({ ok: true });
      });

      test("that is passed lets it run once more", async () => {
        const { opened, stepUp, running } = await demand();
        opened.world.mend();
        stepUp.end("verified");
        expect(await running).toMatchObject({ ok: true });
        expect(opened.world.calls(call)).toBe(2);
      });

      test("that is left changes nothing, and is no failure", async () => {
        const { opened, stepUp, running, kept } = await demand();
        opened.world.mend();
        stepUp.end("cancelled");
        expect(await running).toEqual({ ok: false, error: null });
        expect(keptBy(opened)).toEqual(kept);
        expect(opened.world.calls(call)).toBe(1);
      });
    });

    async function demand() {
      const opened = await openAccount(makeWorld, options);
      await before?.(opened);
      const kept = keptBy(opened);
      opened.world.fail(call, demanded);
      const stepUp = mountStepUp(opened);
      const running = run(opened);
      await isOpen(stepUp);
      return { opened, stepUp, running, kept };
    }
  }

  test("a phone that is gone when the step-up is passed is a conflict", async () => {
    const opened = await openAccount(makeWorld, { phones: [{ number: freeNumber }] });
    const { world, account, phones } = opened;
    world.fail("setReservedForSecondFactor", demanded);
    const stepUp = mountStepUp(opened);
    const reserving = phones.setReserved(phoneId(opened), true);
    await isOpen(stepUp);
    world.mend();
    await world.removePhoneElsewhere(phoneId(opened));
    await account.reload();
    expect(account.getSnapshot().phones).toEqual([]);
    stepUp.end("verified");
    expect(await reserving).toMatchObject({ ok: false, error: { kind: "conflict", code: null } });
    expect(world.calls("setReservedForSecondFactor")).toBe(1);
  });
}

/** What it promises where there is a server and another user. */
export function describeServerStepUp(makeWorld: MakeAccountWorld<ServerWorld>): void {
  describe("a step-up of a session that was verified long ago", () => {
    test("is left when another user takes their turn, whose account stays as it is", async () => {
      const opened = await openAccount(makeWorld, { totp: true });
      const { world, totp, account } = opened;
      world.ageSessions(60);
      const stepUp = mountStepUp(opened);
      const disabling = totp.disable();
      await isOpen(stepUp);
      await world.switchTo(world.otherUserId);
      expect(await disabling).toEqual({ ok: false, error: null });
      expect(stepUp.getRequest()).toBeNull();
      expect(world.calls("disableTOTP")).toBe(1);
      await world.switchTo(world.userId);
      expect(account.getSnapshot().totpEnabled).toBe(true);
    });

    test("is asked of nobody else when another user has taken their turn before Clerk wants it", async () => {
      const opened = await openAccount(makeWorld, { totp: true });
      const { world, totp } = opened;
      world.ageSessions(60);
      const stepUp = mountStepUp(opened);
      const held = world.hold("disableTOTP");
      const disabling = totp.disable();
      await held.arrived;
      await world.switchTo(world.otherUserId);
      held.release();
      expect(await disabling).toMatchObject({ ok: false, error: { kind: "reverification-required" } });
      expect(stepUp.getRequest()).toBeNull();
      expect(world.calls("disableTOTP")).toBe(1);
    });

    test("lets the change run once more when the person verified", async () => {
      const opened = await openAccount(makeWorld, { totp: true });
      const { world, backupCodes } = opened;
      world.ageSessions(60);
      const stepUp = mountStepUp(opened);
      const creating = backupCodes.create();
      await isOpen(stepUp);
      expect(backupCodes.getUnsaved()).toBeNull();
      world.ageSessions(-60);
      stepUp.end("verified");
      expect(await creating).toEqual({ ok: true, value: null });
      expect(backupCodes.getUnsaved()).toMatchObject({ source: "backupCodes" });
    });
  });
}

function mountStepUp({ world }: Account): StepUpGroup {
  const stepUp = world.client.group(stepUpGroup);
  stepUp.mount({ owner: null });
  return stepUp;
}

async function isOpen(stepUp: StepUpGroup): Promise<void> {
  await vi.waitFor(() => expect(stepUp.getRequest()).not.toBeNull());
}
