import { expect, test } from "vitest";
import { passFirstFactor, phone, secret, setUp, setUpSignedIn } from "./browser.js";

test("touch makes a session the active one", async () => {
  const { browser, controls, user } = setUp({ singleSession: false });
  await passFirstFactor(browser, user);
  await passFirstFactor(browser, controls.seedUser());
  const { response } = await browser.get("/client");
  const [first, second] = [response.sessions?.[0]?.id, response.sessions?.[1]?.id];
  expect(response.last_active_session_id).toBe(second);
  const touched = await browser.post(`/client/sessions/${first}/touch`, { intent: "select_session" });
  expect(touched.body.client?.last_active_session_id).toBe(first);
});

test("sessions can be ended, removed, and all removed", async () => {
  for (const [call, status] of [
    ["end", "ended"],
    ["remove", "removed"],
  ]) {
    const { browser, sessionId } = setUpSignedIn();
    const { response, body } = await browser.post(`/client/sessions/${sessionId}/${call}`);
    expect(response.status).toBe(status);
    expect(body.client?.sessions).toEqual([]);
    expect((await browser.get("/me")).outcome).toBe("401 authentication_invalid");
    expect((await browser.get(`/client/sessions/${sessionId}`)).outcome).toBe("404 resource_not_found");
  }
  const { browser } = setUpSignedIn();
  expect((await browser.del("/client/sessions")).response).toMatchObject({ object: "client", sessions: [] });
});

test("without step-up an old session may change the account", async () => {
  const { browser, controls } = setUpSignedIn();
  controls.clock.advance(3_600_000);
  expect((await browser.post("/me/totp")).outcome).toBe("ok");
});

test("with step-up every account change needs a verification of the last ten minutes", async () => {
  const { browser, controls, sessionId } = setUpSignedIn(
    { stepUp: true },
    { phones: [phone], totpSecret: secret },
    true,
  );
  controls.clock.advance(599_999);
  expect((await browser.post("/me/backup_codes")).outcome).toBe("ok");
  controls.clock.advance(1);
  const path = `/me/phone_numbers/${(await browser.get("/me/phone_numbers")).body[0]?.id}`;
  for (const refused of [
    await browser.post("/me/totp"),
    await browser.del("/me/totp"),
    await browser.post("/me/backup_codes"),
    await browser.post("/me/phone_numbers", { phone_number: "+15005550011" }),
    await browser.patch(path, { reserved_for_second_factor: "false" }),
    await browser.del(path),
  ]) {
    expect(refused.outcome).toBe("403 session_reverification_required");
  }
  expect((await browser.patch(path, { default_second_factor: "true" })).outcome).toBe("ok");
  await browser.post(`/client/sessions/${sessionId}/verify`, { level: "first_factor" });
  await browser.post(`/client/sessions/${sessionId}/verify/attempt_first_factor`, {
    strategy: "password",
    password: "correct horse",
  });
  expect((await browser.del(path)).outcome).toBe("403 session_reverification_required");
});

test("a second factor reverifies a session", async () => {
  const { browser, controls, user, sessionId } = setUpSignedIn(
    { stepUp: true },
    { phones: [phone], totpSecret: secret, backupCodes: ["aaaa1111"] },
    true,
  );
  const path = `/client/sessions/${sessionId}/verify`;
  for (const strategy of ["totp", "phone_code", "backup_code"]) {
    controls.ageSessions(user);
    expect((await browser.post("/me/backup_codes")).outcome).toBe("403 session_reverification_required");
    const { response } = await browser.post(path, { level: "second_factor" });
    expect(response).toMatchObject({
      object: "session_reverification",
      level: "second_factor",
      status: "needs_second_factor",
    });
    if (strategy === "phone_code") await browser.post(`${path}/prepare_second_factor`, { strategy });
    const backupCode = controls.user(user).backupCodes?.[0] ?? "";
    const code = {
      totp: controls.totp(user),
      backup_code: backupCode,
      phone_code: controls.outbox.all()[0]?.code,
    }[strategy];
    const done = await browser.post(`${path}/attempt_second_factor`, { strategy, code: code ?? "" });
    expect(done.response).toMatchObject({
      status: "complete",
      session: { factor_verification_age: [expect.any(Number), 0] },
    });
    expect((await browser.post("/me/backup_codes")).outcome).toBe("ok");
  }
});

test("multi_factor asks for both factors; without MFA every level falls back to the first", async () => {
  const both = setUpSignedIn({}, { totpSecret: secret });
  const path = `/client/sessions/${both.sessionId}/verify`;
  expect((await both.browser.post(path, { level: "multi_factor" })).response.status).toBe(
    "needs_first_factor",
  );
  await both.browser.post(`${path}/prepare_first_factor`, { strategy: "email_code" });
  const { code } = both.controls.outbox.last();
  const first = await both.browser.post(`${path}/attempt_first_factor`, { strategy: "email_code", code });
  expect(first.response.status).toBe("needs_second_factor");
  const none = setUpSignedIn();
  const { response } = await none.browser.post(`/client/sessions/${none.sessionId}/verify`, {
    level: "second_factor",
  });
  expect(response).toMatchObject({ level: "first_factor", status: "needs_first_factor" });
});

test("reverification calls out of turn are refused", async () => {
  const { browser, sessionId } = setUpSignedIn({}, { totpSecret: secret });
  const path = `/client/sessions/${sessionId}/verify`;
  const attempt = { strategy: "totp", code: "000000" };
  expect((await browser.post(`${path}/attempt_second_factor`, attempt)).outcome).toBe(
    "400 session_reverification_missing",
  );
  expect((await browser.post(path, {})).outcome).toBe("422 form_param_missing");
  expect((await browser.post(path, { level: "third" })).outcome).toBe("422 form_param_value_invalid");
  await browser.post(path, { level: "first_factor" });
  expect((await browser.post(`${path}/attempt_second_factor`, attempt)).outcome).toBe(
    "400 invalid_action_for_session_reverification",
  );
  await browser.post(path, { level: "second_factor" });
  expect((await browser.post(`${path}/attempt_second_factor`, attempt)).outcome).toBe(
    "422 form_code_incorrect",
  );
  expect((await browser.post(`${path}/prepare_second_factor`, { strategy: "phone_code" })).outcome).toBe(
    "400 no_second_factors",
  );
});

test("factor_verification_age counts minutes, and -1 stands for no second factor", async () => {
  const { browser, controls } = setUpSignedIn({}, { totpSecret: secret });
  controls.clock.advance(7 * 60_000 + 59_000);
  expect((await browser.get("/client")).response.sessions?.[0]?.factor_verification_age).toEqual([7, -1]);
});

test("a session expires after a week", async () => {
  const { browser, controls, sessionId } = setUpSignedIn();
  controls.clock.advance(7 * 24 * 3_600_000);
  expect((await browser.get("/client")).response.sessions).toEqual([]);
  expect((await browser.post(`/client/sessions/${sessionId}/touch`)).outcome).toBe("404 resource_not_found");
});
