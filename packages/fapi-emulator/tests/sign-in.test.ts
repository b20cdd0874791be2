import { expect, test } from "vitest";
import { openBrowser, otherPhone, passFirstFactor, phone, secret, setUp } from "./browser.js";

const withEverything = {
  totpSecret: secret,
  phones: [phone, { ...otherPhone, default: true }],
  backupCodes: ["aaaa1111"],
};

test("password alone completes a sign-in without MFA", async () => {
  const { browser, user } = setUp();
  const { response, body } = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  expect(response).toMatchObject({ object: "sign_in_attempt", status: "complete", client_trust_state: null });
  expect(body.client?.last_active_session_id).toBe(response.created_session_id);
});

test("identifier first, then password", async () => {
  const { browser, user } = setUp();
  const { response } = await browser.post("/client/sign_ins", { identifier: user.email });
  expect(response.status).toBe("needs_first_factor");
  const path = `/client/sign_ins/${response.id}`;
  expect(
    (await browser.post(`${path}/attempt_first_factor`, { strategy: "password", password: "no" })).outcome,
  ).toBe("422 form_password_incorrect");
  const { response: done } = await browser.post(`${path}/attempt_first_factor`, {
    strategy: "password",
    password: "correct horse",
  });
  expect(done.status).toBe("complete");
  expect((await browser.get(path)).response.status).toBe("complete");
});

test("a wrong password, an unknown identifier and missing fields are named", async () => {
  const { browser, user } = setUp();
  const outcome = async (form: Record<string, string>) =>
    (await browser.post("/client/sign_ins", form)).outcome;
  expect(await outcome({ identifier: user.email, password: "no" })).toBe("422 form_password_incorrect");
  expect(await outcome({ identifier: "no@example.com", password: "no" })).toBe(
    "422 form_identifier_not_found",
  );
  expect(await outcome({ strategy: "password", identifier: user.email })).toBe("422 form_param_missing");
  expect(await outcome({ strategy: "password", password: "x" })).toBe("422 form_param_missing");
  expect(await outcome({ strategy: "carrier_pigeon", identifier: user.email })).toBe(
    "422 form_param_value_invalid",
  );
  expect(await outcome({})).toBe("ok");
});

test("a code to a phone or email is a first factor", async () => {
  const { browser, controls, user } = setUp({}, { phones: [{ number: "+15005550006" }] });
  const { response } = await browser.post("/client/sign_ins", {
    identifier: "+15005550006",
    strategy: "phone_code",
  });
  const path = `/client/sign_ins/${response.id}`;
  await browser.post(`${path}/prepare_first_factor`, {
    strategy: "email_code",
    email_address_id: user.emailIds[0] ?? "",
  });
  expect(controls.outbox.all().map(({ channel, to }) => [channel, to])).toEqual([
    ["sms", "+15005550006"],
    ["email", user.email],
  ]);
  const code = controls.outbox.last(user.email).code;
  const done = await browser.post(`${path}/attempt_first_factor`, { strategy: "email_code", code });
  expect(done.response.status).toBe("complete");
});

test("MFA asks for the user's own factors", async () => {
  const { browser, user } = setUp({}, withEverything);
  const { response } = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  expect(response.status).toBe("needs_second_factor");
  const phoneFactor = (index: number, isDefault: boolean) => ({
    strategy: "phone_code",
    safe_identifier: `+1******000${6 + index}`,
    phone_number_id: user.phoneIds[index],
    primary: false,
    default: isDefault,
  });
  expect(response.supported_second_factors).toEqual([
    { strategy: "totp" },
    phoneFactor(0, false),
    phoneFactor(1, true),
    { strategy: "backup_code" },
  ]);
});

test("each second factor completes the sign-in", async () => {
  const { browser, controls, user } = setUp({ singleSession: false }, withEverything);
  const codes = {
    totp: () => controls.totp(user),
    phone_code: () => controls.outbox.last().code,
    backup_code: () => "AAAA1111",
  };
  for (const strategy of ["totp", "phone_code", "backup_code"] as const) {
    const path = await passFirstFactor(browser, user);
    if (strategy === "phone_code") await browser.post(`${path}/prepare_second_factor`, { strategy });
    const answer = await browser.post(`${path}/attempt_second_factor`, { strategy, code: codes[strategy]() });
    expect(answer.response).toMatchObject({
      status: "complete",
      second_factor_verification: { strategy, status: "verified" },
    });
    expect(answer.body.client?.sessions?.[0]?.factor_verification_age).toEqual([0, 0]);
    await browser.del("/client/sessions");
  }
});

test("the text message goes to the chosen phone, or else to the default one", async () => {
  const { browser, controls, user } = setUp({}, withEverything);
  const path = await passFirstFactor(browser, user);
  const prepare = (id?: string) =>
    browser.post(`${path}/prepare_second_factor`, {
      strategy: "phone_code",
      ...(id && { phone_number_id: id }),
    });
  await prepare();
  await prepare(user.phoneIds[0]);
  expect(controls.outbox.all().map(({ to }) => to)).toEqual([otherPhone.number, phone.number]);
  expect((await prepare("idn_unknown")).outcome).toBe("404 resource_not_found");
});

test("a backup code works once", async () => {
  const { browser, controls, user } = setUp({ singleSession: false }, withEverything);
  const attempt = { strategy: "backup_code", code: "aaaa1111" };
  const first = await passFirstFactor(browser, user);
  expect((await browser.post(`${first}/attempt_second_factor`, attempt)).outcome).toBe("ok");
  expect(controls.user(user).backupCodes).toEqual([]);
  await browser.del("/client/sessions");
  const { response } = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  const path = `/client/sign_ins/${response.id}`;
  expect((await browser.post(`${path}/attempt_second_factor`, attempt)).outcome).toBe(
    "400 strategy_for_user_invalid",
  );
});

test("calls that do not fit the state of the sign-in are refused", async () => {
  const { browser, controls, user } = setUp({}, { phones: [phone] });
  const { response } = await browser.post("/client/sign_ins", { identifier: user.email });
  const path = `/client/sign_ins/${response.id}`;
  const post = async (call: string, form: Record<string, string>) =>
    (await browser.post(`${path}/${call}`, form)).outcome;
  expect(await post("prepare_second_factor", { strategy: "phone_code" })).toBe("400 client_state_invalid");
  await post("attempt_first_factor", { strategy: "password", password: "correct horse" });
  expect(await post("attempt_second_factor", { strategy: "phone_code", code: "1" })).toBe(
    "400 verification_missing",
  );
  expect(await post("attempt_second_factor", { strategy: "totp", code: "1" })).toBe(
    "400 strategy_for_user_invalid",
  );
  expect(await post("prepare_second_factor", { strategy: "email_code" })).toBe("400 no_second_factors");
  expect(await post("prepare_second_factor", {})).toBe("422 form_param_missing");
  await post("prepare_second_factor", { strategy: "phone_code" });
  const { code } = controls.outbox.last();
  expect(await post("attempt_second_factor", { strategy: "phone_code", code })).toBe("ok");
  expect(await post("attempt_second_factor", { strategy: "phone_code", code })).toBe(
    "400 client_state_invalid",
  );
});

test("only the latest sign-in of the same client can move", async () => {
  const { browser, fapi, user } = setUp({}, withEverything);
  const older = await passFirstFactor(browser, user);
  const latest = await passFirstFactor(browser, user);
  const attempt = { strategy: "totp", code: "000000" };
  expect((await browser.post(`${older}/attempt_second_factor`, attempt)).outcome).toBe(
    "403 resource_forbidden",
  );
  expect((await browser.get(older)).outcome).toBe("404 resource_not_found");
  expect((await openBrowser(fapi).post(`${latest}/attempt_second_factor`, attempt)).outcome).toBe(
    "404 resource_not_found",
  );
});

test("a signed-in client cannot sign in again in single-session mode", async () => {
  const { browser, user } = setUp();
  await passFirstFactor(browser, user);
  expect((await browser.post("/client/sign_ins", { identifier: "nobody@example.com" })).outcome).toBe(
    "400 session_exists",
  );
});

test("in multi-session mode another user can, the same one cannot", async () => {
  const { browser, controls, user } = setUp({ singleSession: false });
  const other = controls.seedUser();
  await passFirstFactor(browser, user);
  expect((await browser.post("/client/sign_ins", { identifier: user.email })).outcome).toBe(
    "400 identifier_already_signed_in",
  );
  await passFirstFactor(browser, other);
  expect((await browser.get("/client")).response.sessions).toHaveLength(2);
});

test("a forgotten password is replaced after a code", async () => {
  const { browser, controls, user } = setUp({}, { passwordState: "reset_required", totpSecret: secret });
  const refused = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  expect(refused.outcome).toBe("422 password_reset_required");
  const path = `/client/sign_ins/${refused.body.meta?.client?.sign_in?.id}`;
  const strategy = "reset_password_email_code";
  await browser.post(`${path}/prepare_first_factor`, { strategy });
  const proven = await browser.post(`${path}/attempt_first_factor`, {
    strategy,
    code: controls.outbox.last().code,
  });
  expect(proven.response.status).toBe("needs_new_password");
  expect((await browser.post(`${path}/reset_password`, { password: "short" })).outcome).toBe(
    "422 form_password_length_too_short",
  );
  const reset = await browser.post(`${path}/reset_password`, { password: "battery staple" });
  expect(reset.response.status).toBe("needs_second_factor");
});

test.each([
  ["status", "needs_client_trust"],
  ["legacy", "needs_second_factor"],
] as const)("an unknown device is asked for a code (%s)", async (deviceTrust, status) => {
  const { browser, controls, user, fapi } = setUp({ deviceTrust });
  const { response } = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  expect(response).toMatchObject({
    status,
    client_trust_state: "new",
    supported_second_factors: [{ strategy: "email_code" }],
  });
  const path = `/client/sign_ins/${response.id}`;
  expect((await browser.post(`${path}/attempt_second_factor`, { strategy: "totp", code: "1" })).outcome).toBe(
    "400 strategy_for_user_invalid",
  );
  await browser.post(`${path}/prepare_second_factor`, { strategy: "email_code" });
  const done = await browser.post(`${path}/attempt_second_factor`, {
    strategy: "email_code",
    code: controls.outbox.last().code,
  });
  expect(done.response.status).toBe("complete");
  expect(done.body.client?.sessions?.[0]?.factor_verification_age).toEqual([0, -1]);
  await browser.del("/client/sessions");
  const again = await browser.post("/client/sign_ins", { identifier: user.email, password: "correct horse" });
  expect(again.response).toMatchObject({ status: "complete", client_trust_state: "known" });
  const elsewhere = await openBrowser(fapi).post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  expect(elsewhere.response.status).toBe(status);
});

test("device trust never asks a user with MFA", async () => {
  const { browser, user } = setUp({ deviceTrust: "status" }, { totpSecret: secret });
  const { response } = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: "correct horse",
  });
  expect(response).toMatchObject({ status: "needs_second_factor", client_trust_state: null });
});
