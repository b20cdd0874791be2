import { expect, test } from "vitest";
import { passFirstFactor, phone, secret, setUp } from "./browser.js";

const strategy = "phone_code";

async function atSecondFactor(
  options: Parameters<typeof setUp>[0] = {},
  seed = { phones: [phone], totpSecret: secret },
) {
  const { browser, controls, user } = setUp(options, seed);
  const path = await passFirstFactor(browser, user);
  const send = () => browser.post(`${path}/prepare_second_factor`, { strategy });
  const attempt = async (code: string, by = strategy) =>
    (await browser.post(`${path}/attempt_second_factor`, { strategy: by, code })).outcome;
  return { controls, user, browser, send, attempt };
}

test("a code lives ten minutes", async () => {
  const { controls, send, attempt } = await atSecondFactor();
  await send();
  const { code } = controls.outbox.last();
  controls.clock.advance(600_000);
  expect(await attempt(code)).toBe("400 verification_expired");
  await send();
  controls.clock.advance(599_999);
  expect(await attempt(controls.outbox.last().code)).toBe("ok");
});

test("sending again within 30 seconds is refused, and says how long to wait", async () => {
  const { controls, send } = await atSecondFactor();
  await send();
  controls.clock.advance(12_000);
  const refused = await send();
  expect(refused.outcome).toBe("429 verification_code_too_many_requests");
  expect(refused.headers.get("Retry-After")).toBe("18");
  controls.clock.advance(18_000);
  expect((await send()).outcome).toBe("ok");
  expect(controls.outbox.all()).toHaveLength(2);
});

test("an older code stays good after a newer one was sent", async () => {
  const { controls, send, attempt } = await atSecondFactor();
  await send();
  const { code } = controls.outbox.last();
  controls.clock.advance(30_000);
  await send();
  expect(await attempt(code)).toBe("ok");
});

test("the third wrong try uses a code up, and a new one starts afresh", async () => {
  const { controls, send, attempt, browser } = await atSecondFactor();
  await send();
  expect(await attempt("000000")).toBe("422 form_code_incorrect");
  expect(await attempt("000000")).toBe("422 form_code_incorrect");
  expect(await attempt("000000")).toBe("400 verification_failed");
  const { response } = await browser.get("/client");
  expect(response.sign_in?.second_factor_verification).toMatchObject({ status: "failed", attempts: 3 });
  expect(await attempt(controls.outbox.last().code)).toBe("400 verification_failed");
  controls.clock.advance(30_000);
  await send();
  expect(await attempt(controls.outbox.last().code)).toBe("ok");
});

test("an attempt with another strategy than the current verification's is refused", async () => {
  const { controls, send, attempt } = await atSecondFactor();
  await send();
  expect(await attempt("000000", "totp")).toBe("422 form_code_incorrect");
  expect(await attempt(controls.outbox.last().code)).toBe("400 verification_strategy_invalid");
  expect((await send()).outcome).toBe("ok");
});

test("a TOTP code is good one period early and late, not two", async () => {
  const { controls, user, attempt } = await atSecondFactor({ now: Date.UTC(2030, 0, 1) });
  const code = controls.totp(user);
  controls.clock.advance(60_000);
  expect(await attempt(code, "totp")).toBe("422 form_code_incorrect");
  controls.clock.advance(-30_000);
  expect(await attempt(code, "totp")).toBe("ok");
});

test.each([
  [true, "ok"],
  [false, "422 form_code_incorrect"],
])("a used TOTP code is accepted again only with totpReplay (%s)", async (totpReplay, outcome) => {
  const { controls, user, attempt, browser } = await atSecondFactor({ totpReplay });
  expect(await attempt(controls.totp(user), "totp")).toBe("ok");
  await browser.del("/client/sessions");
  const path = await passFirstFactor(browser, user);
  const again = await browser.post(`${path}/attempt_second_factor`, {
    strategy: "totp",
    code: controls.totp(user),
  });
  expect(again.outcome).toBe(outcome);
});

test("test numbers have a fixed code in test mode only", async () => {
  const seed = { phones: [{ number: "+12015550123", reserved: true }], totpSecret: secret };
  const tested = await atSecondFactor({ testMode: true }, seed);
  await tested.send();
  expect(await tested.attempt("424242")).toBe("ok");
  const real = await atSecondFactor({}, { ...seed, phones: [phone] });
  await real.send();
  expect(real.controls.outbox.last().code).toMatch(/^[1-9]\d{5}$/);
});

test("failures of every kind count towards a lock, with warnings at 2, 1 and 0 tries left", async () => {
  const { browser, controls, user } = setUp(
    { lockout: { maxAttempts: 5, durationMinutes: 60 } },
    { totpSecret: secret },
  );
  const credentials = { identifier: user.email, password: "correct horse" };
  expect((await browser.post("/client/sign_ins", { ...credentials, password: "no" })).outcome).toBe(
    "422 form_password_incorrect",
  );
  const path = await passFirstFactor(browser, user);
  const attempt = async (code: string) =>
    browser.post(`${path}/attempt_second_factor`, { strategy: "totp", code });
  const outcomes = [];
  for (let turn = 0; turn < 4; turn++) outcomes.push((await attempt("000000")).outcome);
  expect(outcomes).toEqual([
    "422 form_code_incorrect",
    "422 form_code_incorrect+account_lockout_warning",
    "422 form_code_incorrect+account_lockout_warning",
    "422 form_code_incorrect+account_lockout_warning",
  ]);
  expect(controls.user(user)).toMatchObject({ locked: true, failures: 5 });
  const locked = await attempt(controls.totp(user));
  expect(locked.outcome).toBe("403 user_locked");
  expect(locked.body.errors?.[0]?.long_message).toContain("in 60 minutes");
  expect((await browser.post("/client/sign_ins", credentials)).outcome).toBe("403 user_locked");
  controls.clock.advance(3_600_000);
  const again = await passFirstFactor(browser, user);
  const done = await browser.post(`${again}/attempt_second_factor`, {
    strategy: "totp",
    code: controls.totp(user),
  });
  expect(done.outcome).toBe("ok");
});

test("a sign-in that succeeds forgets the failures", async () => {
  const { browser, controls, user } = setUp();
  await browser.post("/client/sign_ins", { identifier: user.email, password: "no" });
  expect(controls.user(user).failures).toBe(1);
  await passFirstFactor(browser, user);
  expect(controls.user(user).failures).toBe(0);
});

test("a lock for ever names no time, and lockout can be off", async () => {
  const { browser, controls, user } = setUp({ lockout: { maxAttempts: 5, durationMinutes: null } });
  controls.lockUser(user);
  controls.clock.advance(1e12);
  const { outcome, body } = await browser.post("/client/sign_ins", { identifier: user.email });
  expect(outcome).toBe("403 user_locked");
  expect(body.errors?.[0]?.long_message).not.toContain("able to try again");
  controls.unlockUser(user);
  controls.configure({ lockout: false });
  for (let turn = 0; turn < 20; turn++)
    await browser.post("/client/sign_ins", { identifier: user.email, password: "no" });
  expect(
    (await browser.post("/client/sign_ins", { identifier: user.email, password: "correct horse" })).outcome,
  ).toBe("ok");
});
