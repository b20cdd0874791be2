import type { FakeCall } from "mfa-ui/testing";
import { describe, expect, test } from "vitest";
import { stepUpGroup } from "../../../packages/mfa-ui/src/clerk/clerk-step-up.js";
import type { Outcome, SentFactor } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import type {
  ReverificationFactor,
  ReverificationGroup,
  ReverificationSnapshot,
  StepUpLevel,
} from "../../../packages/mfa-ui/src/clerk/session-groups.js";
import {
  type Account,
  type AccountWorld,
  type AccountWorldOptions,
  backupCodes,
  done,
  freeNumber,
  type MakeAccountWorld,
  network,
  openAccount,
  otherNumber,
  password,
  phoneId,
  refusal,
  type ServerWorld,
  signOut,
} from "./world.js";

const complete = { ok: true, value: { stage: null, factors: [], unsupported: [] } };
const codeIncorrect = {
  ok: false,
  error: { kind: "code-incorrect", code: "form_code_incorrect", param: "code" },
};

const byPassword: ReverificationFactor = { id: "password", strategy: "password" };
const byApp: ReverificationFactor = { id: "totp", strategy: "totp" };
const byBackupCode: ReverificationFactor = { id: "backup_code", strategy: "backup_code" };

const withApp = { totp: true, backupCodes: true };
const reserved = { number: freeNumber, reserved: true, default: true };
const withPhone = { phones: [reserved] };

/** What the calls promise that verify a person again. */
export function describeReverification(makeWorld: MakeAccountWorld<AccountWorld>): void {
  describe("a verification", () => {
    test("is of the first factor where there is no second one, whatever is asked for", async () => {
      for (const level of levels) {
        const { reverification } = await openAccount(makeWorld);
        const { stage, factors, unsupported } = await started(reverification, level);
        expect({ stage, unsupported }).toEqual({ stage: "first", unsupported: [] });
        expect(factors).toEqual([
          byPassword,
          {
            id: expect.stringMatching(/^email_code:./),
            strategy: "email_code",
            emailAddressId: expect.any(String),
            safeIdentifier: expect.stringMatching(/^a\*+@example\.com$/),
          },
        ]);
      }
    });

    test("offers verified phones that are no second factor among the first", async () => {
      const opened = await openAccount(makeWorld, {
        phones: [reserved, { number: otherNumber }, { number: "+15005550008", verified: false }],
      });
      const { factors } = await started(opened.reverification, "first_factor");
      expect(factors.map(({ strategy }) => strategy)).toEqual(["password", "phone_code", "email_code"]);
      expect(factors[1]).toMatchObject({ phoneNumberId: phoneId(opened, 1) });
    });

    test("is of the second factor where there is one: the app, phones with the default first, backup codes", async () => {
      const opened = await openAccount(makeWorld, {
        ...withApp,
        phones: [{ number: otherNumber, reserved: true }, reserved],
      });
      const { stage, factors } = await started(opened.reverification, "second_factor");
      expect(stage).toBe("second");
      expect(factors).toEqual([
        byApp,
        phoneFactor(phoneId(opened, 1), expect.stringMatching(/^\+1.*06$/)),
        phoneFactor(phoneId(opened, 0), expect.stringMatching(/^\+1.*07$/)),
        byBackupCode,
      ]);
    });

    for (const { name, level, options, factorOf, secretOf, wrong } of proofs) {
      test(`by ${name} is complete`, async () => {
        const opened = await openAccount(makeWorld, options);
        const { reverification } = opened;
        const { stage, factor } = await prepared(opened, level, factorOf);
        expect(await reverification.attempt(stage, factor, secretOf(opened))).toEqual(complete);
      });

      test(`by ${name} is not complete with a wrong one, and the right one is still good`, async () => {
        const opened = await openAccount(makeWorld, options);
        const { reverification } = opened;
        const { stage, factor } = await prepared(opened, level, factorOf);
        const refused =
          factor.strategy === "password"
            ? { ok: false, error: { kind: "password-incorrect", param: "password" } }
            : codeIncorrect;
        const outcome = await reverification.attempt(stage, factor, wrong);
        expect(outcome).toMatchObject(refused);
        expect(JSON.stringify(outcome)).not.toContain(wrong);
        expect(await reverification.attempt(stage, factor, secretOf(opened))).toEqual(complete);
      });

      test(`by ${name} leaves nothing in the browser`, async () => {
        const opened = await openAccount(makeWorld, options);
        const { stage, factor } = await prepared(opened, level, factorOf);
        const secret = secretOf(opened);
        const outcome = await opened.reverification.attempt(stage, factor, secret);
        expect(opened.world.stored()).not.toContain(secret);
        expect(JSON.stringify(outcome)).not.toContain(secret);
      });

      test(`by ${name} lets a change be made that was refused before`, async () => {
        const opened = await openAccount(makeWorld, { ...options, stepUp: true });
        const { world, reverification, phones } = opened;
        const stepUp = world.client.group(stepUpGroup);
        stepUp.mount({ owner: "app" });
        const adding = phones.create("+15005550009");
        await expect.poll(() => stepUp.getRequest()).not.toBeNull();
        expect(world.calls("createPhoneNumber")).toBe(1);
        const { stage, factor } = await prepared(opened, level, factorOf);
        expect(await reverification.attempt(stage, factor, secretOf(opened))).toEqual(complete);
        stepUp.end("verified");
        expect(await adding).toEqual({ ok: true, value: expect.any(String) });
        expect(world.calls("createPhoneNumber")).toBe(2);
        expect(await phones.create("+15005550010")).toMatchObject({ ok: true });
      });
    }

    test("by a backup code that was used is not complete", async () => {
      const opened = await openAccount(makeWorld, withApp);
      const { reverification } = opened;
      await started(reverification, "second_factor");
      expect(await reverification.attempt("second", byBackupCode, backupCodes[0])).toEqual(complete);
      await started(reverification, "second_factor");
      expect(await reverification.attempt("second", byBackupCode, backupCodes[0])).toMatchObject(
        codeIncorrect,
      );
      expect(await reverification.attempt("second", byBackupCode, backupCodes[1])).toEqual(complete);
    });

    test("of both factors has two stages", async () => {
      const opened = await openAccount(makeWorld, withApp);
      const { world, reverification } = opened;
      const first = await started(reverification, "multi_factor");
      expect(first).toMatchObject({ stage: "first", factors: [byPassword, { strategy: "email_code" }] });
      expect(await reverification.attempt("first", byPassword, password)).toEqual({
        ok: true,
        value: { stage: "second", factors: [byApp, byBackupCode], unsupported: [] },
      });
      expect(await reverification.attempt("second", byApp, "000000")).toMatchObject(codeIncorrect);
      expect(await reverification.attempt("second", byApp, world.totp())).toEqual(complete);
    });

    test("of both factors may have a message at each stage", async () => {
      const opened = await openAccount(makeWorld, withPhone);
      const { world, reverification } = opened;
      const { factors } = await started(reverification, "multi_factor");
      const email = sentFactor(factors, "email_code");
      expect(await reverification.prepare("first", email)).toEqual(done);
      const first = await reverification.attempt("first", email, world.email());
      expect(first).toMatchObject({ ok: true, value: { stage: "second" } });
      const phone = sentFactor(first.ok ? first.value.factors : [], "phone_code");
      expect(await reverification.prepare("second", phone)).toEqual(done);
      expect(await reverification.attempt("second", phone, world.sms(phoneId(opened)))).toEqual(complete);
    });

    for (const { from, to, stages } of [
      { from: "second_factor", to: "multi_factor", stages: ["second", "first"] },
      { from: "first_factor", to: "multi_factor", stages: ["first", "first"] },
      { from: "second_factor", to: "first_factor", stages: ["second", "first"] },
    ] as const) {
      test(`can be begun at another level in the middle, and is then of that: ${from}, and then ${to}`, async () => {
        const { world, reverification } = await openAccount(makeWorld, withApp);
        const before = await started(reverification, from);
        const factor = from === "first_factor" ? byPassword : byApp;
        expect(await reverification.attempt(before.stage ?? "first", factor, "000000")).toMatchObject({
          ok: false,
        });
        const after = await started(reverification, to);
        expect([before.stage, after.stage]).toEqual(stages);
        const first = await reverification.attempt("first", byPassword, password);
        if (to === "first_factor") {
          expect(first).toEqual(complete);
          return;
        }
        expect(first).toMatchObject({ ok: true, value: { stage: "second" } });
        expect(await reverification.attempt("second", byApp, world.totp())).toEqual(complete);
      });
    }

    test("can be begun at a higher level after a message went out, and another one goes out then", async () => {
      const opened = await openAccount(makeWorld, withPhone);
      const { world, reverification } = opened;
      const { factors } = await started(reverification, "second_factor");
      expect(await reverification.prepare("second", sentFactor(factors, "phone_code"))).toEqual(done);
      await started(reverification, "multi_factor");
      const first = await reverification.attempt("first", byPassword, password);
      const phone = sentFactor(first.ok ? first.value.factors : [], "phone_code");
      expect(await reverification.prepare("second", phone)).toEqual(done);
      expect(await reverification.attempt("second", phone, world.sms(phoneId(opened)))).toEqual(complete);
      expect(world.calls("prepareSecondFactorVerification")).toBe(2);
    });

    test("can be begun again, and again be complete", async () => {
      const { world, reverification } = await openAccount(makeWorld, withApp);
      await started(reverification, "second_factor");
      await reverification.attempt("second", byApp, "000000");
      await started(reverification, "second_factor");
      expect(await reverification.attempt("second", byApp, world.totp())).toEqual(complete);
      await started(reverification, "second_factor");
      expect(await reverification.attempt("second", byApp, world.totp())).toEqual(complete);
      expect(world.calls("startVerification")).toBe(3);
    });
  });

  describe("a message for a verification", () => {
    test("goes out once for all that ask at the same time, and says when there may be another", async () => {
      const opened = await openAccount(makeWorld, withPhone);
      const { world, reverification } = opened;
      const { factors } = await started(reverification, "second_factor");
      const phone = sentFactor(factors, "phone_code");
      expect(reverification.resendAt(phone.id)).toBe(0);
      const before = world.client.now();
      const sending = [reverification.prepare("second", phone), reverification.prepare("second", phone)];
      expect(await Promise.all(sending)).toEqual([done, done]);
      expect(world.calls("prepareSecondFactorVerification")).toBe(1);
      expect(reverification.resendAt(phone.id)).toBeGreaterThanOrEqual(before + 30_000);
      expect(reverification.resendAt(phone.id)).toBeLessThanOrEqual(world.client.now() + 30_000);
    });

    for (const { name, call, options, level, strategy, stage } of messages) {
      test(`(${name}) that is refused with a wait can be sent then`, async () => {
        const { world, reverification } = await openAccount(makeWorld, options);
        const { factors } = await started(reverification, level);
        const factor = sentFactor(factors, strategy);
        world.fail(call, { ...refusal(429, "verification_code_too_many_requests"), retryAfter: 20 });
        const before = world.client.now();
        const outcome = await reverification.prepare(stage, factor);
        expect(outcome).toMatchObject({ ok: false, error: { kind: "throttled" } });
        const retryAt = outcome.ok ? 0 : (outcome.error.retryAt?.getTime() ?? 0);
        expect(Math.abs(retryAt - before - 20_000)).toBeLessThan(5_000);
        expect(reverification.resendAt(factor.id)).toBe(retryAt);
      });

      for (const how of ["unreachable", "offline"] as const) {
        test(`(${name}) that is ${how} counts as not sent`, async () => {
          const { world, reverification } = await openAccount(makeWorld, options);
          const { factors } = await started(reverification, level);
          const factor = sentFactor(factors, strategy);
          world.fail(call, how);
          expect(await reverification.prepare(stage, factor)).toMatchObject(network);
          expect(reverification.resendAt(factor.id)).toBe(0);
          world.mend();
          expect(await reverification.prepare(stage, factor)).toEqual(done);
        });
      }
    }
  });

  for (const { name, call, options, before, run } of everyVerification) {
    describe(`a failure of ${name}`, () => {
      for (const how of ["unreachable", "offline"] as const) {
        test(`that is ${how} is told, and the next try counts`, async () => {
          const opened = await open();
          opened.world.fail(call, how);
          const outcome = await run(opened);
          expect(outcome).toMatchObject(network);
          expect(JSON.stringify(outcome)).not.toMatch(/http|\/client|horse|\d{6}/);
          opened.world.mend();
          expect(await run(opened)).toMatchObject({ ok: true });
        });
      }

      for (const { failure, kind } of [
        { failure: refusal(403, "user_locked"), kind: "locked" },
        { failure: refusal(400, "session_reverification_missing"), kind: "conflict" },
        { failure: refusal(400, "invalid_action_for_session_reverification"), kind: "conflict" },
        { failure: refusal(500, "internal_clerk_error"), kind: "unavailable" },
      ]) {
        test(`${failure.status} ${failure.errors[0]?.code} is of the kind ${kind}, and the next try counts`, async () => {
          const opened = await open();
          opened.world.fail(call, failure);
          const [{ code, longMessage: message } = { code: "", longMessage: "" }] = failure.errors;
          expect(await run(opened)).toEqual({
            ok: false,
            error: { kind, code, message, param: null, retryAt: null, all: [{ code, message, param: null }] },
          });
          opened.world.mend();
          expect(await run(opened)).toMatchObject({ ok: true });
        });
      }

      test("429 names when the next try may come", async () => {
        const opened = await open();
        opened.world.fail(call, { ...refusal(429, "too_many_requests"), retryAfter: 45 });
        const now = opened.world.client.now();
        const outcome = await run(opened);
        expect(outcome).toMatchObject({ ok: false, error: { kind: "throttled" } });
        const retryAt = outcome.ok ? 0 : (outcome.error.retryAt?.getTime() ?? 0);
        expect(Math.abs(retryAt - now - 45_000)).toBeLessThan(5_000);
      });

      test("without a session reaches nobody", async () => {
        const opened = await open();
        await signOut(opened.world);
        const made = opened.world.calls(call);
        expect(await run(opened)).toMatchObject({ ok: false, error: { kind: "signed-out", code: null } });
        expect(opened.world.calls(call)).toBe(made);
      });
    });

    async function open(): Promise<Account> {
      const opened = await openAccount(makeWorld, options);
      await before(opened);
      return opened;
    }
  }

  describe("a verification that is gone", () => {
    for (const { stage, options, factor, secretOf } of [
      { stage: "first", options: {}, factor: byPassword, secretOf: () => password },
      { stage: "second", options: withApp, factor: byApp, secretOf: ({ world }: Account) => world.totp() },
    ] as const) {
      test(`since none was begun is a conflict: the ${stage} factor`, async () => {
        const opened = await openAccount(makeWorld, options);
        expect(await opened.reverification.attempt(stage, factor, secretOf(opened))).toMatchObject({
          ok: false,
          error: { kind: "conflict", code: "session_reverification_missing" },
        });
      });

      test(`since another tab began one for the other factor is a conflict: the ${stage} factor`, async () => {
        const opened = await openAccount(makeWorld, withApp);
        const { world, reverification } = opened;
        const [own, other] = stage === "first" ? [levels[0], levels[1]] : [levels[1], levels[0]];
        await started(reverification, own);
        await world.startVerificationElsewhere(other);
        const secret = stage === "first" ? password : world.totp();
        expect(await reverification.attempt(stage, factor, secret)).toMatchObject({
          ok: false,
          error: { kind: "conflict", code: "invalid_action_for_session_reverification" },
        });
        await started(reverification, own);
        expect(await reverification.attempt(stage, factor, secret)).toEqual(complete);
      });
    }
  });
}

/** What they promise where there is a server. */
export function describeServerReverification(makeWorld: MakeAccountWorld<ServerWorld>): void {
  describe("a message for a verification, and its server", () => {
    test("is not sent twice at once: Clerk says when it will, and the first one is still good", async () => {
      const opened = await openAccount(makeWorld, withPhone);
      const { world, reverification } = opened;
      const { factors } = await started(reverification, "second_factor");
      const phone = sentFactor(factors, "phone_code");
      await reverification.prepare("second", phone);
      const code = world.sms(phoneId(opened));
      const outcome = await reverification.prepare("second", phone);
      expect(outcome).toMatchObject({
        ok: false,
        error: { kind: "throttled", code: "verification_code_too_many_requests" },
      });
      expect(outcome.ok ? null : outcome.error.retryAt?.getTime()).toBe(reverification.resendAt(phone.id));
      expect(await reverification.attempt("second", phone, code)).toEqual(complete);
    });

    test("is sent again after the wait, and both codes are good", async () => {
      for (const which of ["first", "second"] as const) {
        const opened = await openAccount(makeWorld, withPhone);
        const { world, reverification } = opened;
        const { factors } = await started(reverification, "second_factor");
        const phone = sentFactor(factors, "phone_code");
        await reverification.prepare("second", phone);
        const first = world.sms(phoneId(opened));
        world.pass(31);
        expect(await reverification.prepare("second", phone)).toEqual(done);
        const second = world.sms(phoneId(opened));
        expect(world.calls("prepareSecondFactorVerification")).toBe(2);
        const code = { first, second }[which];
        expect(await reverification.attempt("second", phone, code)).toEqual(complete);
      }
    });

    test("is too old after ten minutes", async () => {
      const opened = await openAccount(makeWorld, withPhone);
      const { world, reverification } = opened;
      const { factors } = await started(reverification, "second_factor");
      const phone = sentFactor(factors, "phone_code");
      await reverification.prepare("second", phone);
      world.pass(601);
      expect(await reverification.attempt("second", phone, world.sms(phoneId(opened)))).toMatchObject({
        ok: false,
        error: { kind: "code-expired", code: "verification_expired" },
      });
      expect(await reverification.prepare("second", phone)).toEqual(done);
      expect(await reverification.attempt("second", phone, world.sms(phoneId(opened)))).toEqual(complete);
    });

    test("is of no use after too many tries, and another one is", async () => {
      const opened = await openAccount(makeWorld, withPhone);
      const { world, reverification } = opened;
      const { factors } = await started(reverification, "second_factor");
      const phone = sentFactor(factors, "phone_code");
      await reverification.prepare("second", phone);
      const kinds: (string | undefined)[] = [];
      for (let tries = 0; tries < 3; tries += 1) {
        const outcome = await reverification.attempt("second", phone, "000000");
        kinds.push(outcome.ok ? "ok" : outcome.error.kind);
      }
      expect(kinds).toEqual(["code-incorrect", "code-incorrect", "too-many-attempts"]);
      world.pass(31);
      expect(await reverification.prepare("second", phone)).toEqual(done);
      expect(await reverification.attempt("second", phone, world.sms(phoneId(opened)))).toEqual(complete);
    });
  });

  describe("a verification and its server", () => {
    test("whose answer got lost is a network failure, and what Clerk has accepted is a conflict then", async () => {
      const {
        world,
        reverification,
        backupCodes: codes,
      } = await openAccount(makeWorld, {
        ...withApp,
        stepUp: true,
      });
      await started(reverification, "second_factor");
      world.loseAnswer("attemptSecondFactorVerification");
      expect(await reverification.attempt("second", byApp, world.totp())).toMatchObject(network);
      expect(await reverification.attempt("second", byApp, world.totp())).toMatchObject({
        ok: false,
        error: { kind: "conflict" },
      });
      expect(await codes.create()).toEqual(done);
    });

    test("is of the session that is active then", async () => {
      const { world, reverification } = await openAccount(makeWorld, withApp);
      expect((await started(reverification, "second_factor")).stage).toBe("second");
      await world.switchTo(world.otherUserId);
      expect((await started(reverification, "second_factor")).stage).toBe("first");
      expect(await reverification.attempt("first", byPassword, "correct horse")).toEqual(complete);
    });

    test("of a session that ended meanwhile is none, and nobody is signed in with it any more", async () => {
      const { world, account, reverification } = await openAccount(makeWorld, withApp);
      await started(reverification, "second_factor");
      world.endSessions();
      expect(await reverification.attempt("second", byApp, world.totp())).toMatchObject({ ok: false });
      expect(account.getSnapshot().userId).not.toBe(world.userId);
    });
  });
}

const levels = ["first_factor", "second_factor", "multi_factor"] as const;

/** A way to verify, with what is right and what is wrong. */
interface Proof {
  readonly name: string;
  readonly level: StepUpLevel;
  readonly options: AccountWorldOptions;
  readonly factorOf: (factors: readonly ReverificationFactor[]) => ReverificationFactor;
  readonly secretOf: (opened: Account) => string;
  readonly wrong: string;
}

const proofs: readonly Proof[] = [
  {
    name: "the password",
    level: "second_factor",
    options: {},
    factorOf: () => byPassword,
    secretOf: () => password,
    wrong: "wrong horse",
  },
  {
    name: "a code by email",
    level: "second_factor",
    options: {},
    factorOf: (factors) => sentFactor(factors, "email_code"),
    secretOf: ({ world }) => world.email(),
    wrong: "000000",
  },
  {
    name: "a code by SMS as the first factor",
    level: "second_factor",
    options: { phones: [{ number: freeNumber }] },
    factorOf: (factors) => sentFactor(factors, "phone_code"),
    secretOf: (opened) => opened.world.sms(phoneId(opened)),
    wrong: "000000",
  },
  {
    name: "the authenticator app",
    level: "second_factor",
    options: withApp,
    factorOf: () => byApp,
    secretOf: ({ world }) => world.totp(),
    wrong: "000000",
  },
  {
    name: "a code by SMS as the second factor",
    level: "second_factor",
    options: withPhone,
    factorOf: (factors) => sentFactor(factors, "phone_code"),
    secretOf: (opened) => opened.world.sms(phoneId(opened)),
    wrong: "000000",
  },
  {
    name: "a backup code",
    level: "second_factor",
    options: withApp,
    factorOf: () => byBackupCode,
    secretOf: () => backupCodes[0],
    wrong: "ffffffff",
  },
];

const messages = [
  {
    name: "an email",
    call: "prepareFirstFactorVerification",
    options: {},
    level: "first_factor",
    strategy: "email_code",
    stage: "first",
  },
  {
    name: "an SMS for the first factor",
    call: "prepareFirstFactorVerification",
    options: { phones: [{ number: freeNumber }] },
    level: "first_factor",
    strategy: "phone_code",
    stage: "first",
  },
  {
    name: "an SMS for the second factor",
    call: "prepareSecondFactorVerification",
    options: withPhone,
    level: "second_factor",
    strategy: "phone_code",
    stage: "second",
  },
] as const;

/** A call of a verification, and where it is legal. */
interface Verifying {
  readonly name: string;
  readonly call: FakeCall;
  readonly options: AccountWorldOptions;
  readonly before: (opened: Account) => Promise<unknown>;
  readonly run: (opened: Account) => Promise<Outcome<unknown>>;
}

/** Each call of a verification. */
const everyVerification: readonly Verifying[] = [
  {
    name: "reverification.start",
    call: "startVerification",
    options: withApp,
    before: async () => {},
    run: ({ reverification }) => reverification.start("second_factor"),
  },
  {
    name: "reverification.prepare(first)",
    call: "prepareFirstFactorVerification",
    options: {},
    before: ({ reverification }) => started(reverification, "first_factor"),
    run: async (opened) => opened.reverification.prepare("first", emailFactor),
  },
  {
    name: "reverification.attempt(first)",
    call: "attemptFirstFactorVerification",
    options: {},
    before: ({ reverification }) => started(reverification, "first_factor"),
    run: ({ reverification }) => reverification.attempt("first", byPassword, password),
  },
  {
    name: "reverification.prepare(second)",
    call: "prepareSecondFactorVerification",
    options: withPhone,
    before: ({ reverification }) => started(reverification, "second_factor"),
    run({ reverification, account }) {
      const [phone] = account.getSnapshot().phones;
      return reverification.prepare("second", phoneFactor(phone?.id ?? "", ""));
    },
  },
  {
    name: "reverification.attempt(second)",
    call: "attemptSecondFactorVerification",
    options: withApp,
    before: ({ reverification }) => started(reverification, "second_factor"),
    run: ({ reverification, world }) => reverification.attempt("second", byApp, world.totp()),
  },
];

// Without an id Clerk takes the user's own address.
const emailFactor: SentFactor = {
  id: "email_code:",
  strategy: "email_code",
  emailAddressId: "",
  safeIdentifier: "",
};

function phoneFactor(id: string, safeIdentifier: string): SentFactor {
  return { id: `phone_code:${id}`, strategy: "phone_code", phoneNumberId: id, safeIdentifier };
}

/** Begins a verification; throws where it cannot be. */
async function started(
  reverification: ReverificationGroup,
  level: StepUpLevel,
): Promise<ReverificationSnapshot> {
  const outcome = await reverification.start(level);
  if (!outcome.ok) throw new Error(`The verification could not be started: ${outcome.error.kind}.`);
  return outcome.value;
}

/** Begins a verification, and sends a code where the factor takes one. */
async function prepared(
  { reverification }: Account,
  level: StepUpLevel,
  factorOf: Proof["factorOf"],
): Promise<{ stage: "first" | "second"; factor: ReverificationFactor }> {
  const { stage, factors } = await started(reverification, level);
  if (!stage) throw new Error("There is nothing to verify.");
  const factor = factorOf(factors);
  if ("safeIdentifier" in factor) expect(await reverification.prepare(stage, factor)).toEqual(done);
  return { stage, factor };
}

/** The factor of this strategy to which a code is sent; throws where there is none. */
function sentFactor(factors: readonly ReverificationFactor[], strategy: string): SentFactor {
  const found = factors.find((factor) => factor.strategy === strategy);
  if (!found || !("safeIdentifier" in found)) throw new Error(`There is no ${strategy}.`);
  return found;
}
