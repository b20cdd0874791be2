import { describe, expect, test, vi } from "vitest";
import { signInGroup } from "../../packages/mfa-ui/src/clerk/clerk-sign-in.js";
import type {
  SecondFactor,
  SentFactor,
  SignInCompletion,
  SignInGroup,
} from "../../packages/mfa-ui/src/clerk/mfa-client.js";
import type { MakeWorld, World } from "./world.js";

/** Where the generations differ. */
export interface Differences {
  /** Whether `setActive` tells that its request failed. Core 2 keeps it to itself. */
  readonly activationFails: boolean;
}

/** What a client promises about sign-in, whatever stands behind it. */
export function describeSignInContract(
  name: string,
  makeWorld: MakeWorld,
  { activationFails }: Differences,
): void {
  describe(name, () => {
    describe("snapshots", () => {
      test("are the same until something changed", async () => {
        const { world, signIn } = await open();
        const before = [world.client.getSnapshot(), signIn.getSnapshot()];
        expect(before).toEqual([
          { status: "ready", session: null },
          expect.objectContaining({ id: null, reason: null, factors: [], otherSessionId: null }),
        ]);
        await signIn.reload();
        expect(world.client.getSnapshot()).toBe(before[0]);
        expect(signIn.getSnapshot()).toBe(before[1]);
        await signIn.create(credentials(world));
        const after = signIn.getSnapshot();
        expect(after).not.toBe(before[1]);
        await signIn.reload();
        expect(signIn.getSnapshot()).toBe(after);
      });

      test("are announced when they change", async () => {
        const { world, signIn } = await open();
        const seen: (string | null)[] = [];
        const end = world.client.subscribe(() => seen.push(signIn.getSnapshot().status));
        await signIn.create(credentials(world));
        expect(seen).toContain("needs_second_factor");
        end();
      });
    });

    describe("the password", () => {
      test("that is wrong is refused at its field", async () => {
        const { world, signIn } = await open();
        const outcome = await signIn.create({ ...credentials(world), password: "wrong" });
        expect(outcome).toMatchObject({
          ok: false,
          error: { kind: "password-incorrect", param: "password", code: "form_password_incorrect" },
        });
        expect(signIn.getSnapshot().reason).toBeNull();
      });

      test("of nobody is refused at the identifier", async () => {
        const { world, signIn } = await open();
        const outcome = await signIn.create({ ...credentials(world), identifier: "nobody@example.com" });
        expect(outcome).toMatchObject({
          ok: false,
          error: { kind: "identifier-not-found", param: "identifier" },
        });
      });

      test("that is right leads to the factors: the app, the default phone, the other, backup codes", async () => {
        const { signIn } = await atSecondFactor();
        const { status, reason, factors, unsupported, sent } = signIn.getSnapshot();
        expect({ status, reason, unsupported, sent }).toEqual({
          status: "needs_second_factor",
          reason: "mfa",
          unsupported: [],
          sent: null,
        });
        expect(factors.map(({ strategy }) => strategy)).toEqual([
          "totp",
          "phone_code",
          "phone_code",
          "backup_code",
        ]);
        expect(phones(factors).map(({ safeIdentifier }) => safeIdentifier.slice(-4))).toEqual([
          "0007",
          "0006",
        ]);
      });

      for (const factors of ["needs_client_trust", "needs_second_factor"] as const) {
        test(`on a new device leads to an email code, by the status ${factors}`, async () => {
          const { world, signIn } = await open({ factors });
          await signIn.create(credentials(world));
          expect(signIn.getSnapshot()).toMatchObject({ status: factors, reason: "device-trust" });
          const email = signIn.getSnapshot().factors.find(({ strategy }) => strategy === "email_code");
          expect(await signIn.prepareSecondFactor(email as SentFactor, { once: true })).toEqual({
            ok: true,
            value: null,
          });
          const outcome = await signIn.attemptSecondFactor(email as SecondFactor, world.email());
          expect(outcome).toMatchObject({ ok: true, value: { status: "complete" } });
        });
      }

      test("completes the sign-in of a user without factors", async () => {
        const { world, signIn } = await open({ factors: "none" });
        const outcome = await signIn.create(credentials(world));
        expect(outcome).toMatchObject({ ok: true, value: { status: "complete", reason: null } });
        expect(signIn.getSnapshot().createdSessionId).toEqual(expect.any(String));
      });
    });

    describe("a message", () => {
      test("goes to the phone that was given", async () => {
        const { world, signIn } = await atSecondFactor();
        const [, other] = phonesOf(signIn);
        expect(await signIn.prepareSecondFactor(other, { once: false })).toEqual({ ok: true, value: null });
        expect(signIn.getSnapshot().sent).toMatchObject({ factorId: other.id, delivered: true });
        const wait = (signIn.getSnapshot().sent?.resendAt ?? 0) - world.client.now();
        expect(wait).toBeGreaterThan(25_000);
        expect(wait).toBeLessThanOrEqual(30_000);
        const outcome = await signIn.attemptSecondFactor(other, world.sms(other.phoneNumberId));
        expect(outcome).toMatchObject({ ok: true, value: { status: "complete" } });
      });

      test("goes out once, however often it is asked for", async () => {
        const { world, signIn } = await atSecondFactor();
        const [phone] = phonesOf(signIn);
        const asked = [1, 2, 3].map(() => signIn.prepareSecondFactor(phone, { once: true }));
        expect(await Promise.all(asked)).toEqual([1, 2, 3].map(() => ({ ok: true, value: null })));
        await signIn.prepareSecondFactor(phone, { once: true });
        expect(world.calls("prepareSecondFactor")).toBe(1);
      });

      test("goes out once, also over a reload of the page", async () => {
        const { world, signIn } = await atSecondFactor();
        const [phone] = phonesOf(signIn);
        await signIn.prepareSecondFactor(phone, { once: true });
        const { sent, id } = signIn.getSnapshot();
        const again = (await world.reopen()).group(signInGroup);
        expect(again.getSnapshot()).toMatchObject({ id, sent });
        expect(await again.prepareSecondFactor(phone, { once: true })).toEqual({ ok: true, value: null });
        expect(world.calls("prepareSecondFactor")).toBe(1);
      });

      test("that was refused with a wait can be sent then, and the wait is kept over a reload", async () => {
        const { world, signIn } = await atSecondFactor();
        const [phone] = phonesOf(signIn);
        world.fail("prepareSecondFactor", throttled);
        const before = world.client.now();
        const outcome = await signIn.prepareSecondFactor(phone, { once: true });
        expect(outcome).toMatchObject({ ok: false, error: { kind: "throttled" } });
        const retryAt = outcome.ok ? 0 : (outcome.error.retryAt?.getTime() ?? 0);
        expect(Math.abs(retryAt - before - 45_000)).toBeLessThan(5_000);
        const sent = { factorId: phone.id, strategy: "phone_code", delivered: false, resendAt: retryAt };
        expect(signIn.getSnapshot().sent).toEqual(sent);
        world.mend();
        const again = (await world.reopen()).group(signInGroup);
        expect(again.getSnapshot().sent).toEqual(sent);
        expect(await again.prepareSecondFactor(phone, { once: true })).toEqual({ ok: true, value: null });
        expect(world.calls("prepareSecondFactor")).toBe(2);
      });
    });

    describe("a code", () => {
      test("that is wrong is refused, and the right one completes the sign-in", async () => {
        const { world, signIn } = await atSecondFactor();
        const totp = factorOf(signIn, "totp");
        expect(await signIn.attemptSecondFactor(totp, "000000")).toMatchObject({
          ok: false,
          error: { kind: "code-incorrect", code: "form_code_incorrect", param: "code", retryAt: null },
        });
        expect(await signIn.attemptSecondFactor(totp, world.totp())).toMatchObject({
          ok: true,
          value: { status: "complete", factors: [], reason: null },
        });
        expect(signIn.getSnapshot().createdSessionId).toEqual(expect.any(String));
        expect(world.calls("attemptSecondFactor")).toBe(2);
      });

      test("from the backup codes works", async () => {
        const { world, signIn } = await atSecondFactor();
        const backup = factorOf(signIn, "backup_code");
        expect(await signIn.attemptSecondFactor(backup, "ffffffff")).toMatchObject({
          ok: false,
          error: { kind: "code-incorrect" },
        });
        expect(await signIn.attemptSecondFactor(backup, world.backupCodes[0])).toMatchObject({ ok: true });
      });

      test("that is refused for several reasons keeps them all", async () => {
        const { world, signIn } = await atSecondFactor();
        world.fail("attemptSecondFactor", lockoutWarning);
        const outcome = await signIn.attemptSecondFactor(factorOf(signIn, "totp"), "000000");
        expect(outcome).toMatchObject({
          ok: false,
          error: {
            kind: "code-incorrect",
            message: "Incorrect code",
            all: [
              { code: "form_code_incorrect", message: "Incorrect code", param: "code" },
              { code: "account_lockout_warning", message: "2 attempts left.", param: null },
            ],
          },
        });
      });
    });

    describe("a failure", () => {
      for (const { failure, kind } of [
        { failure: refusal(500, "internal_clerk_error"), kind: "unavailable" },
        { failure: refusal(403, "user_locked"), kind: "locked" },
        { failure: refusal(400, "verification_expired"), kind: "code-expired" },
        { failure: refusal(400, "verification_failed"), kind: "too-many-attempts" },
        { failure: refusal(404, "resource_not_found"), kind: "conflict" },
        { failure: refusal(409, "resource_locked"), kind: "conflict" },
        { failure: throttled, kind: "throttled" },
        { failure: refusal(418, "never_heard_of"), kind: "unknown" },
      ]) {
        test(`${failure.status} ${failure.errors[0]?.code} is of the kind ${kind}, and the next try counts`, async () => {
          const { world, signIn } = await atSecondFactor();
          const totp = factorOf(signIn, "totp");
          world.fail("attemptSecondFactor", failure);
          expect(await signIn.attemptSecondFactor(totp, world.totp())).toMatchObject({
            ok: false,
            error: { kind, code: failure.errors[0]?.code },
          });
          world.mend();
          expect(await signIn.attemptSecondFactor(totp, world.totp())).toMatchObject({ ok: true });
        });
      }

      for (const how of ["unreachable", "offline"] as const) {
        test(`of a create that is ${how} is told, and leaves nothing behind`, async () => {
          const { world, signIn } = await open();
          world.fail("create", how);
          expect(await signIn.create(credentials(world))).toMatchObject(network);
          expect(signIn.getSnapshot()).toMatchObject({ id: null, reason: null });
          world.mend();
          expect(await signIn.create(credentials(world))).toMatchObject({ ok: true });
        });

        test(`of a message that is ${how} is told, and it counts as not sent`, async () => {
          const { world, signIn } = await atSecondFactor();
          const [phone] = phonesOf(signIn);
          world.fail("prepareSecondFactor", how);
          expect(await signIn.prepareSecondFactor(phone, { once: true })).toMatchObject(network);
          expect(signIn.getSnapshot().sent).toBeNull();
          world.mend();
          expect(await signIn.prepareSecondFactor(phone, { once: true })).toMatchObject({ ok: true });
          expect(world.sms(phone.phoneNumberId)).toEqual(expect.any(String));
        });

        test(`of a second message that is ${how} is told, and the first still counts`, async () => {
          const { world, signIn } = await atSecondFactor();
          const [phone] = phonesOf(signIn);
          await signIn.prepareSecondFactor(phone, { once: true });
          const { sent } = signIn.getSnapshot();
          world.fail("prepareSecondFactor", how);
          expect(await signIn.prepareSecondFactor(phone, { once: false })).toMatchObject(network);
          expect(signIn.getSnapshot().sent).toEqual(sent);
        });

        test(`of a code that is ${how} is told, and the code is good afterwards`, async () => {
          const { world, signIn } = await atSecondFactor();
          const totp = factorOf(signIn, "totp");
          world.fail("attemptSecondFactor", how);
          expect(await signIn.attemptSecondFactor(totp, world.totp())).toMatchObject(network);
          expect(signIn.getSnapshot()).toMatchObject({
            status: "needs_second_factor",
            createdSessionId: null,
          });
          world.mend();
          expect(await signIn.attemptSecondFactor(totp, world.totp())).toMatchObject({ ok: true });
        });
      }

      test("has no address, password or code in it", async () => {
        const { world, signIn } = await atSecondFactor();
        world.fail("attemptSecondFactor", "unreachable");
        const outcome = await signIn.attemptSecondFactor(factorOf(signIn, "totp"), "135790");
        expect(JSON.stringify(outcome)).not.toMatch(/135790|http|client\/sign_ins/);
      });
    });

    describe("the session", () => {
      test("is made active once, whoever asks, and the app is told once", async () => {
        const { world, signIn, sessionId } = await complete();
        const onComplete = vi.fn<(completion: SignInCompletion) => void>();
        const outcomes = await Promise.all([1, 2].map(() => signIn.activate(sessionId, { onComplete })));
        outcomes.push(await signIn.activate(sessionId, { onComplete }));
        for (const outcome of outcomes) {
          expect(outcome).toMatchObject({ ok: true, value: { id: sessionId, status: "active", task: null } });
        }
        expect(world.calls("setActive")).toBe(1);
        expect(onComplete).toHaveBeenCalledTimes(1);
        const [completion] = onComplete.mock.calls[0] ?? [];
        expect(completion).toMatchObject({ session: { id: sessionId }, task: null });
        expect(completion?.decorateUrl("/next")).toBe("/next");
        expect(world.client.getSnapshot().session?.id).toBe(sessionId);
      });

      test("tells the handler of any flow on the page", async () => {
        const { signIn, sessionId } = await complete();
        const onComplete = vi.fn();
        const end = signIn.onCompletion(() => ({ onComplete }));
        await signIn.activate(sessionId, undefined);
        end();
        expect(onComplete).toHaveBeenCalledTimes(1);
      });

      test("can have a task left", async () => {
        const { signIn, sessionId } = await complete({ factors: "none", task: true });
        const onComplete = vi.fn();
        expect(await signIn.activate(sessionId, { onComplete })).toMatchObject({
          ok: true,
          value: { status: "pending", task: "setup-mfa" },
        });
        expect(onComplete).toHaveBeenCalledWith(expect.objectContaining({ task: "setup-mfa" }));
      });

      test("whose activation fails can be activated again", async () => {
        const { world, signIn, sessionId } = await complete();
        world.fail("setActive", "unreachable");
        const first = await signIn.activate(sessionId, undefined);
        expect(first.ok).toBe(!activationFails);
        world.mend();
        expect(await signIn.activate(sessionId, undefined)).toMatchObject({
          ok: true,
          value: { id: sessionId },
        });
        expect(world.calls("setActive")).toBe(activationFails ? 2 : 1);
      });
    });

    describe("elsewhere", () => {
      test("a sign-in is finished: reload() notices", async () => {
        const { world, signIn } = await atSecondFactor();
        await world.finishElsewhere();
        await signIn.reload();
        const { createdSessionId, otherSessionId } = signIn.getSnapshot();
        expect(createdSessionId ?? otherSessionId).toEqual(expect.any(String));
      });

      test("somebody signed in: the password is refused, and their session can be gone on with", async () => {
        const { world, signIn } = await open({ otherTab: true });
        expect(await signIn.create(credentials(world))).toMatchObject({
          ok: false,
          error: { kind: "session-exists" },
        });
        await signIn.reload();
        const { otherSessionId } = signIn.getSnapshot();
        expect(otherSessionId).toEqual(expect.any(String));
        expect(await signIn.activate(otherSessionId ?? "", undefined)).toMatchObject({
          ok: true,
          value: { id: otherSessionId },
        });
        expect(world.client.getSnapshot().session?.id).toBe(otherSessionId);
        expect(signIn.getSnapshot().otherSessionId).toBeNull();
      });

      test("somebody signed in: they can be signed out", async () => {
        const { world, signIn } = await open({ otherTab: true });
        await signIn.reload();
        expect(signIn.getSnapshot().otherSessionId).toEqual(expect.any(String));
        expect(await signIn.signOut()).toEqual({ ok: true, value: null });
        expect(signIn.getSnapshot().otherSessionId).toBeNull();
        world.mend();
        expect(await signIn.create(credentials(world))).toMatchObject({ ok: true });
      });
    });

    describe("an attempt that is forgotten", () => {
      test("is gone in this tab, also over a reload, until another one is made", async () => {
        const { world, signIn } = await atSecondFactor();
        const { id } = signIn.getSnapshot();
        signIn.forget();
        expect(signIn.getSnapshot()).toMatchObject({ id: null, reason: null, factors: [] });
        const again = (await world.reopen()).group(signInGroup);
        expect(again.getSnapshot().id).toBeNull();
        await again.create(credentials(world));
        expect(again.getSnapshot()).toMatchObject({ id: expect.any(String), reason: "mfa" });
        expect(again.getSnapshot().id).not.toBe(id);
      });
    });
  });

  async function open(options?: Parameters<MakeWorld>[0]): Promise<Opened> {
    const world = await makeWorld(options);
    return { world, signIn: world.client.group(signInGroup) };
  }

  async function atSecondFactor(): Promise<Opened> {
    const opened = await open();
    await opened.signIn.create(credentials(opened.world));
    return opened;
  }

  async function complete(options?: Parameters<MakeWorld>[0]): Promise<Opened & { sessionId: string }> {
    const { world, signIn } = await open(options);
    await signIn.create(credentials(world));
    if (signIn.getSnapshot().reason) {
      await signIn.attemptSecondFactor(factorOf(signIn, "totp"), world.totp());
    }
    const { createdSessionId } = signIn.getSnapshot();
    if (!createdSessionId) throw new Error("The sign-in did not complete.");
    return { world, signIn, sessionId: createdSessionId };
  }
}

interface Opened {
  readonly world: World;
  readonly signIn: SignInGroup;
}

type Phone = Extract<SecondFactor, { strategy: "phone_code" }>;

const network = { ok: false, error: { kind: "network", code: null, message: "", all: [] } };

const throttled = { ...refusal(429, "too_many_requests"), retryAfter: 45 };

const lockoutWarning = {
  status: 422,
  errors: [
    { code: "form_code_incorrect", longMessage: "Incorrect code", param: "code" },
    { code: "account_lockout_warning", longMessage: "2 attempts left." },
  ],
};

function refusal(status: number, code: string) {
  return { status, errors: [{ code, longMessage: `Refused: ${code}` }] };
}

function credentials({ identifier, password }: World): { identifier: string; password: string } {
  return { identifier, password };
}

function factorOf(signIn: SignInGroup, strategy: SecondFactor["strategy"]): SecondFactor {
  const factor = signIn.getSnapshot().factors.find((candidate) => candidate.strategy === strategy);
  if (!factor) throw new Error(`The sign-in offers no ${strategy}.`);
  return factor;
}

function phonesOf(signIn: SignInGroup): [Phone, Phone] {
  const [first, second] = phones(signIn.getSnapshot().factors);
  if (!first || !second) throw new Error("The sign-in offers no two phones.");
  return [first, second];
}

function phones(factors: readonly SecondFactor[]): Phone[] {
  return factors.filter((factor) => factor.strategy === "phone_code");
}
