import { describe, expect, test } from "vitest";
import type {
  ClerkFactorLike,
  ClerkLike,
  ClerkReverificationLike,
  ClerkVerifiableSessionLike,
} from "../../../packages/mfa-ui/src/clerk/clerk-like.js";
import { reverificationGroup } from "../../../packages/mfa-ui/src/clerk/clerk-reverification.js";
import type { ClerkStore, SentFactor } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { toReverification } from "../../../packages/mfa-ui/src/clerk/reverification-snapshot.js";

const nothing = { status: null, strategy: null, expireAt: null };
const started: ClerkReverificationLike = {
  status: "needs_first_factor",
  supportedFirstFactors: [{ strategy: "password" }],
  supportedSecondFactors: [{ strategy: "totp" }],
  firstFactorVerification: nothing,
  secondFactorVerification: nothing,
};

const phone: SentFactor = {
  id: "phone_code:idn_home",
  strategy: "phone_code",
  phoneNumberId: "idn_home",
  safeIdentifier: "+1 *** 06",
};
const email: SentFactor = {
  id: "email_code:idn_email",
  strategy: "email_code",
  emailAddressId: "idn_email",
  safeIdentifier: "a***@example.com",
};

type Answer = Partial<ClerkReverificationLike>;

/** The calls over sessions that answer as told; the first is the active one until another is. */
function createWorld(...answers: (Answer | Promise<Answer>)[]) {
  const calls: [session: string, call: string, params: unknown][] = [];
  let active = sessionOf("sess_1");

  function sessionOf(id: string): ClerkVerifiableSessionLike {
    const answer =
      (call: string) =>
      async (params: unknown): Promise<ClerkReverificationLike> => {
        calls.push([id, call, params]);
        return { ...started, ...(await answers.shift()) };
      };
    return {
      id,
      status: "active",
      startVerification: answer("startVerification"),
      prepareFirstFactorVerification: answer("prepareFirstFactorVerification"),
      attemptFirstFactorVerification: answer("attemptFirstFactorVerification"),
      prepareSecondFactorVerification: answer("prepareSecondFactorVerification"),
      attemptSecondFactorVerification: answer("attemptSecondFactorVerification"),
    };
  }

  const clerk: Pick<ClerkLike, "session"> = {
    get session() {
      return active;
    },
  };
  return {
    reverification: reverificationGroup.create({ clerk, now: () => 1000 } as ClerkStore),
    calls,
    become(id: string) {
      active = sessionOf(id);
    },
  };
}

function snapshotOf(factors: readonly ClerkFactorLike[], status = "needs_first_factor") {
  const [supportedFirstFactors, supportedSecondFactors] =
    status === "needs_first_factor" ? [factors, null] : [null, factors];
  return toReverification({ ...started, status, supportedFirstFactors, supportedSecondFactors });
}

describe("what Clerk offers", () => {
  test("is in the order in which the person has it at hand, of several phones the default first", () => {
    const { stage, factors, unsupported } = snapshotOf(
      [
        { strategy: "backup_code" },
        { strategy: "phone_code", phoneNumberId: "idn_home", safeIdentifier: "+1 *** 06" },
        { strategy: "phone_code", phoneNumberId: "idn_work", safeIdentifier: "+44 *** 23", default: true },
        { strategy: "totp" },
      ],
      "needs_second_factor",
    );
    expect({ stage, unsupported }).toEqual({ stage: "second", unsupported: [] });
    expect(factors.map(({ id }) => id)).toEqual([
      "totp",
      "phone_code:idn_work",
      "phone_code:idn_home",
      "backup_code",
    ]);
  });

  test("begins with the password at the first stage", () => {
    const { stage, factors } = snapshotOf([
      { strategy: "email_code", emailAddressId: "idn_email", safeIdentifier: "a***@example.com" },
      { strategy: "phone_code", phoneNumberId: "idn_home", safeIdentifier: "+1 *** 06" },
      { strategy: "password" },
    ]);
    expect(stage).toBe("first");
    expect(factors).toEqual([{ id: "password", strategy: "password" }, phone, email]);
  });

  test("without parts for it is told apart", () => {
    expect(snapshotOf([{ strategy: "passkey" }, { strategy: "enterprise_sso" }])).toEqual({
      stage: "first",
      factors: [],
      unsupported: ["passkey", "enterprise_sso"],
    });
    expect(snapshotOf([{ strategy: "passkey" }, { strategy: "password" }])).toMatchObject({
      factors: [{ id: "password" }],
      unsupported: ["passkey"],
    });
  });

  test("may be nothing at all", () => {
    const resource = { ...started, supportedFirstFactors: null };
    expect(toReverification(resource)).toEqual({ stage: "first", factors: [], unsupported: [] });
  });

  test("is over when it is complete", () => {
    expect(toReverification({ ...started, status: "complete" })).toEqual({
      stage: null,
      factors: [],
      unsupported: [],
    });
  });
});

describe("what is sent to Clerk", () => {
  test("is what its calls take, and no field more", async () => {
    const expireAt = new Date(600_000);
    const sent = (strategy: string) => ({ status: "unverified", strategy, expireAt });
    const { reverification, calls } = createWorld(
      {},
      { firstFactorVerification: sent("email_code") },
      { firstFactorVerification: sent("phone_code") },
      { secondFactorVerification: sent("phone_code") },
    );
    await reverification.start("multi_factor");
    await reverification.prepare("first", email);
    await reverification.prepare("first", phone);
    await reverification.prepare("second", phone);
    await reverification.attempt("first", { id: "password", strategy: "password" }, "correct horse");
    await reverification.attempt("first", email, "424242");
    await reverification.attempt("second", { id: "totp", strategy: "totp" }, "135791");
    expect(calls.map(([, ...call]) => call)).toEqual([
      ["startVerification", { level: "multi_factor" }],
      ["prepareFirstFactorVerification", { strategy: "email_code", emailAddressId: "idn_email" }],
      ["prepareFirstFactorVerification", { strategy: "phone_code", phoneNumberId: "idn_home" }],
      ["prepareSecondFactorVerification", { strategy: "phone_code", phoneNumberId: "idn_home" }],
      ["attemptFirstFactorVerification", { strategy: "password", password: "correct horse" }],
      ["attemptFirstFactorVerification", { strategy: "email_code", code: "424242" }],
      ["attemptSecondFactorVerification", { strategy: "totp", code: "135791" }],
    ]);
  });

  test("goes to the session that is active then", async () => {
    const { reverification, calls, become } = createWorld();
    await reverification.start("second_factor");
    become("sess_2");
    await reverification.start("second_factor");
    expect(calls.map(([session]) => session)).toEqual(["sess_1", "sess_2"]);
  });
});

describe("an answer that proves nothing", () => {
  const network = { ok: false, error: { kind: "network" } };

  test("is that of a check after which the verification stands where it stood", async () => {
    const { reverification } = createWorld(started, started);
    await reverification.start("first_factor");
    const password = { id: "password", strategy: "password" } as const;
    expect(await reverification.attempt("first", password, "correct horse")).toMatchObject(network);
  });

  test("is that of a message with the time of the one before, or to something else", async () => {
    const sent = (strategy: string, time: number) => ({
      firstFactorVerification: { status: "unverified", strategy, expireAt: new Date(time) },
    });
    const { reverification } = createWorld(
      {},
      sent("email_code", 600_000),
      sent("email_code", 600_000),
      sent("phone_code", 700_000),
      sent("email_code", 800_000),
    );
    await reverification.start("first_factor");
    expect(await reverification.prepare("first", email)).toEqual({ ok: true, value: null });
    expect(await reverification.prepare("first", email)).toMatchObject(network);
    expect(await reverification.prepare("first", email)).toMatchObject(network);
    expect(await reverification.prepare("first", email)).toEqual({ ok: true, value: null });
  });

  test("is one without a time", async () => {
    const { reverification } = createWorld({
      secondFactorVerification: { status: "unverified", strategy: "phone_code", expireAt: null },
    });
    expect(await reverification.prepare("second", phone)).toMatchObject(network);
    expect(reverification.resendAt(phone.id)).toBe(0);
  });
});

test("a late answer about an earlier verification is none about the next: what is right is taken", async () => {
  let answer = (_: Answer): void => {};
  const held = new Promise<Answer>((resolve) => {
    answer = resolve;
  });
  const { reverification } = createWorld({}, held, {}, { status: "complete" });
  const password = { id: "password", strategy: "password" } as const;
  await reverification.start("first_factor");
  const late = reverification.attempt("first", password, "correct horse");
  await reverification.start("first_factor");
  answer({ status: "complete" });
  expect(await late).toMatchObject({ ok: true });
  expect(await reverification.attempt("first", password, "correct horse")).toMatchObject({
    ok: true,
    value: { stage: null },
  });
});

describe("a message", () => {
  const sent = (time: number) => ({
    secondFactorVerification: { status: "unverified", strategy: "phone_code", expireAt: new Date(time) },
  });

  test("that is asked for while it is on its way is one", async () => {
    const { reverification, calls } = createWorld(sent(600_000), sent(700_000));
    const both = [reverification.prepare("second", phone), reverification.prepare("second", phone)];
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(calls).toHaveLength(1);
    await reverification.prepare("second", phone);
    expect(calls).toHaveLength(2);
  });

  test("of an earlier verification is none of the next", async () => {
    const { reverification, calls } = createWorld(sent(600_000), {}, sent(700_000));
    const first = reverification.prepare("second", phone);
    const next = reverification.start("second_factor");
    const second = reverification.prepare("second", phone);
    await Promise.all([first, next, second]);
    expect(calls.map(([, call]) => call)).toEqual([
      "prepareSecondFactorVerification",
      "startVerification",
      "prepareSecondFactorVerification",
    ]);
  });
});

test("messages that are sent are waited for each by themselves", async () => {
  const { reverification } = createWorld({
    firstFactorVerification: { status: "unverified", strategy: "email_code", expireAt: new Date(600_000) },
  });
  await reverification.prepare("first", email);
  expect(reverification.resendAt(email.id)).toBe(31_000);
  expect(reverification.resendAt(phone.id)).toBe(0);
});
