import { expect, test } from "vitest";
import { otherPhone, phone, secret, setUpSignedIn } from "./browser.js";

test("an authenticator app is created, replaced while unverified, then verified", async () => {
  const { browser, controls, user } = setUpSignedIn();
  const { response: first } = await browser.post("/me/totp");
  expect(first.uri).toMatch(/^otpauth:\/\/totp\/Emulated%20app:user%40example.com\?/);
  const { response: second, body } = await browser.post("/me/totp");
  expect(second.secret).not.toBe(first.secret);
  expect(body.client?.sessions?.[0]?.user?.totp_enabled).toBe(false);
  expect((await browser.post("/me/totp/attempt_verification", { code: "000000" })).outcome).toBe(
    "422 form_code_incorrect",
  );
  const verified = await browser.post("/me/totp/attempt_verification", { code: controls.totp(user) });
  expect(verified.response).toMatchObject({ verified: true, secret: null, uri: null });
  expect(verified.body.client?.sessions?.[0]?.user).toMatchObject({
    totp_enabled: true,
    two_factor_enabled: true,
  });
  expect((await browser.post("/me/totp")).outcome).toBe("400 totp_already_enabled");
  expect((await browser.post("/me/totp/attempt_verification", { code: "1" })).outcome).toBe(
    "400 verification_already_verified",
  );
});

test("the first second factor comes with ten backup codes, the next one with none", async () => {
  const { browser, controls, user } = setUpSignedIn({}, { phones: [{ number: phone.number }] });
  await browser.post("/me/totp");
  const { response } = await browser.post("/me/totp/attempt_verification", { code: controls.totp(user) });
  expect(response.backup_codes).toHaveLength(10);
  const reserved = await browser.patch(`/me/phone_numbers/${user.phoneIds[0]}`, {
    reserved_for_second_factor: "true",
  });
  expect(reserved.response.backup_codes).toBe(null);
});

test("no backup codes come along where the instance has them off", async () => {
  const { browser, controls, user } = setUpSignedIn({ secondFactors: { backupCode: false } });
  await browser.post("/me/totp");
  const { response } = await browser.post("/me/totp/attempt_verification", { code: controls.totp(user) });
  expect(response.backup_codes).toBe(null);
  expect((await browser.post("/me/backup_codes/")).outcome).toBe("403 feature_not_enabled");
});

test("new backup codes replace the old ones and need another method", async () => {
  const { browser, controls, user } = setUpSignedIn();
  expect((await browser.post("/me/backup_codes/")).outcome).toBe("400 backup_codes_not_available");
  await browser.post("/me/totp");
  await browser.post("/me/totp/attempt_verification", { code: controls.totp(user) });
  const before = controls.user(user).backupCodes ?? [];
  const { response } = await browser.post("/me/backup_codes/");
  expect(response).toMatchObject({ object: "backup_code", codes: controls.user(user).backupCodes });
  expect(response.codes).toHaveLength(10);
  expect(before).not.toContain(response.codes?.[0]);
});

test("removing the last second factor removes the backup codes", async () => {
  const { browser, controls, user } = setUpSignedIn(
    {},
    { totpSecret: secret, backupCodes: ["aaaa1111"] },
    true,
  );
  expect((await browser.del("/me/totp")).response).toMatchObject({ object: "totp", deleted: true });
  expect(controls.user(user)).toMatchObject({ twoFactorEnabled: false, backupCodes: null });
  expect((await browser.del("/me/totp")).outcome).toBe("404 resource_not_found");
});

test("a phone is added, verified, reserved, made default and removed", async () => {
  const { browser, controls } = setUpSignedIn({}, { phones: [otherPhone] });
  const { response } = await browser.post("/me/phone_numbers/", { phone_number: "+1 500 555 0006" });
  expect(response).toMatchObject({
    phone_number: "+15005550006",
    verification: null,
    reserved_for_second_factor: false,
  });
  const path = `/me/phone_numbers/${response.id}`;
  const post = (call: string, form: Record<string, string>) => browser.post(`${path}/${call}`, form);
  const reserve = (reserved: boolean) =>
    browser.patch(path, { reserved_for_second_factor: String(reserved) });
  const makeDefault = () => browser.patch(path, { default_second_factor: "true" });
  expect((await post("attempt_verification", { code: "000000" })).outcome).toBe("400 verification_missing");
  expect((await reserve(true)).outcome).toBe("400 identification_update_second_factor_unverified");
  expect((await post("prepare_verification", { strategy: "email_code" })).outcome).toBe(
    "422 form_param_value_invalid",
  );
  expect((await post("prepare_verification", { strategy: "phone_code" })).response.verification?.status).toBe(
    "unverified",
  );
  expect((await post("prepare_verification", { strategy: "phone_code" })).status).toBe(429);
  expect((await post("attempt_verification", { code: "000000" })).outcome).toBe("422 form_code_incorrect");
  const { code } = controls.outbox.last("+15005550006");
  expect((await post("attempt_verification", { code })).response.verification?.status).toBe("verified");
  expect((await post("prepare_verification", { strategy: "phone_code" })).outcome).toBe(
    "400 verification_already_verified",
  );
  expect((await makeDefault()).outcome).toBe("400 bad_request");
  expect((await reserve(true)).response).toMatchObject({
    reserved_for_second_factor: true,
    default_second_factor: false,
  });
  const { body } = await makeDefault();
  const phones = body.client?.sessions?.[0]?.user?.phone_numbers as unknown as {
    default_second_factor: boolean;
  }[];
  expect(phones.map((one) => one.default_second_factor)).toEqual([false, true]);
  expect((await browser.get("/me/phone_numbers")).body).toEqual(phones);
  expect((await browser.patch(path, { reserved_for_second_factor: "yes" })).outcome).toBe(
    "422 form_param_type_invalid",
  );
  expect((await reserve(false)).response.default_second_factor).toBe(false);
  expect((await browser.del(path)).response).toMatchObject({ object: "phone_number", deleted: true });
  expect((await browser.get(path)).outcome).toBe("404 resource_not_found");
});

test("malformed and taken numbers are refused", async () => {
  const { browser, controls } = setUpSignedIn();
  controls.seedUser({ phones: [{ number: "+15005550009" }] });
  const create = async (number: string) =>
    (await browser.post("/me/phone_numbers", { phone_number: number })).outcome;
  expect(await create("5005550006")).toBe("422 form_param_format_invalid");
  expect(await create("+1")).toBe("422 form_param_format_invalid");
  expect(await create("+15005550009")).toBe("422 form_identifier_exists");
  expect(await create("+15005550010")).toBe("ok");
  expect(await create("+15005550010")).toBe("422 form_identifier_exists");
});

test("the only identifier of a user can be neither deleted nor reserved", async () => {
  const { browser, user } = setUpSignedIn({}, { email: null, phones: [{ number: phone.number }] });
  const path = `/me/phone_numbers/${user.phoneIds[0]}`;
  expect((await browser.del(path)).outcome).toBe("400 identification_deletion_failed");
  const reserved = await browser.patch(path, { reserved_for_second_factor: "true" });
  expect(reserved.outcome).toBe("400 identification_update_failed");
});

test("wrong codes at enrolment use the code up but lock nobody out", async () => {
  const { browser, controls, user } = setUpSignedIn({}, { phones: [{ ...phone, verified: false }] });
  const path = `/me/phone_numbers/${user.phoneIds[0]}`;
  await browser.post(`${path}/prepare_verification`, { strategy: "phone_code" });
  for (const outcome of ["422 form_code_incorrect", "422 form_code_incorrect", "400 verification_failed"]) {
    expect((await browser.post(`${path}/attempt_verification`, { code: "000000" })).outcome).toBe(outcome);
  }
  expect(controls.user(user).failures).toBe(0);
});

test("where MFA is required, the last second factor stays", async () => {
  const { browser, user } = setUpSignedIn(
    { mfaRequired: true },
    { totpSecret: secret, phones: [phone] },
    true,
  );
  const path = `/me/phone_numbers/${user.phoneIds[0]}`;
  expect((await browser.del("/me/totp")).outcome).toBe("ok");
  expect((await browser.patch(path, { reserved_for_second_factor: "false" })).outcome).toBe(
    "400 second_factor_deletion_not_allowed",
  );
  expect((await browser.del(path)).outcome).toBe("400 second_factor_deletion_not_allowed");
});

test("a session waits for the second factor an instance requires, then turns active by itself", async () => {
  const { browser, controls, user } = setUpSignedIn({ mfaRequired: true });
  const session = async () => (await browser.get("/client")).response.sessions?.[0];
  expect(await session()).toMatchObject({ status: "pending", tasks: [{ key: "setup-mfa" }] });
  await browser.post("/me/totp");
  await browser.post("/me/totp/attempt_verification", { code: controls.totp(user) });
  expect(await session()).toMatchObject({ status: "active", tasks: null });
});

test("features that are off are refused", async () => {
  const { browser, user } = setUpSignedIn(
    { secondFactors: { totp: false, phoneCode: false } },
    { phones: [{ number: phone.number }] },
  );
  expect((await browser.post("/me/totp")).outcome).toBe("403 feature_not_enabled");
  const reserved = await browser.patch(`/me/phone_numbers/${user.phoneIds[0]}`, {
    reserved_for_second_factor: "true",
  });
  expect(reserved.outcome).toBe("403 feature_not_enabled");
});
