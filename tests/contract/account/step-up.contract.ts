import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import type { StepUpGroup } from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import { reverificationController } from "../../../packages/mfa-ui/src/flows/reverification/controller.js";
import { createGuard } from "../../../packages/mfa-ui/src/flows/reverification/guard.js";
import type { ReverificationFlow } from "../../../packages/mfa-ui/src/flows/reverification/result.js";
import { everyCall } from "./calls.js";
import {
  type Account,
  type AccountWorld,
  freeNumber,
  keptBy,
  type MakeAccountWorld,
  openAccount,
  password,
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

  describe("the step-up of an action of the app's own", () => {
    test("raises the one of a change that is open, and both go on after one verification", async () => {
      const opened = await openAccount(makeWorld, { totp: true, stepUp: true });
      const { world, phones } = opened;
      const { guard, enter } = show(opened);
      const adding = phones.create(freeNumber);
      await enter.appears("totp");
      const action = vi
        .fn<() => Promise<unknown>>()
        .mockResolvedValue("done")
        .mockResolvedValueOnce(hintOf("strict_mfa"));
      const guarded = guard(action)();
      await enter.appears("password");
      await enter("password", password);
      expect(action).toHaveBeenCalledTimes(1);
      await enter("totp", world.totp());
      expect(await guarded).toBe("done");
      expect(await adding).toMatchObject({ ok: true });
      expect(world.calls("startVerification")).toBe(2);
      expect(world.calls("createPhoneNumber")).toBe(2);
    });

    test("is asked for after one for which a proof was sent", async () => {
      const opened = await openAccount(makeWorld, { totp: true, stepUp: true });
      const { world, phones } = opened;
      const { guard, enter } = show(opened);
      const adding = phones.create(freeNumber);
      await enter("totp", "000000");
      await enter.appears("totp");
      const action = vi
        .fn<() => Promise<unknown>>()
        .mockResolvedValue("done")
        .mockResolvedValueOnce(hintOf("strict_mfa"));
      const guarded = guard(action)();
      await enter("totp", world.totp());
      expect(await adding).toMatchObject({ ok: true });
      await enter("password", password);
      expect(action).toHaveBeenCalledTimes(1);
      await enter("totp", world.totp());
      expect(await guarded).toBe("done");
      expect(world.calls("startVerification")).toBe(2);
    });

    test("that wants a fresh proof is a verification for each, one after the other, before it", async () => {
      const opened = await openAccount(makeWorld, { totp: true });
      const { world } = opened;
      const { guard, enter } = show(opened);
      const action = vi.fn(async (cents: number) => ({
        cents,
        proofs: world.calls("attemptSecondFactorVerification"),
      }));
      const pay = guard(action, { fresh: true });
      const paid = [pay(100), pay(200)];
      await enter("totp", world.totp());
      expect(await paid[0]).toEqual({ cents: 100, proofs: 1 });
      expect(action).toHaveBeenCalledTimes(1);
      await enter("totp", world.totp());
      expect(await paid[1]).toEqual({ cents: 200, proofs: 2 });
      expect(world.calls("startVerification")).toBe(2);
    });
  });

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
  stepUp.mount({ owner: "app" });
  return stepUp;
}

async function isOpen(stepUp: StepUpGroup): Promise<void> {
  await vi.waitFor(() => expect(stepUp.getRequest()).not.toBeNull());
}

/** A place that shows the step-up, with the guard of the app's own actions and a person who does what it asks. */
function show(opened: Account) {
  const { client } = opened.world;
  const controller = reverificationController(client);
  const end = controller.subscribe(() => {});
  onTestFinished(end);
  mountStepUp(opened);

  async function appears(factorId: string): Promise<Extract<ReverificationFlow, { status: "entering" }>> {
    return vi.waitFor(() => {
      const { flow } = controller.getFlow();
      if (flow.status !== "entering" || flow.factor.id !== factorId)
        throw new Error(`The step-up is at ${flow.status}, not at ${factorId}.`);
      return flow;
    });
  }

  /** Enters a secret when the step-up asks for it, and waits for the answer. */
  async function enter(factorId: string, secret: string): Promise<void> {
    const flow = await appears(factorId);
    flow.submit(secret);
    await vi.waitFor(() => expect(controller.getFlow().flow.status).not.toBe("verifying"));
  }

  return { guard: createGuard(client), enter: Object.assign(enter, { appears }) };
}

/** What Clerk's `reverificationError()` makes. */
function hintOf(reverification: string): unknown {
  return { clerk_error: { type: "forbidden", reason: "reverification-error", metadata: { reverification } } };
}
