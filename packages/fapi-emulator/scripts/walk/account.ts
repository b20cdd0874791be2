import type { Stage } from "./harness.js";
import { create, finish, secret, trySecond } from "./sign-in.js";

/** Authenticator app, backup codes and phones of a signed-in user. */
export async function accountWalk({ step, request, controls }: Stage): Promise<void> {
  const [user] = [controls.seedUser({ email: "ann@example.com" })];
  controls.seedUser({ email: "other@example.com", phones: [{ number: "+15005550009" }] });
  await step("ok", create, { identifier: "ann@example.com", password: "correct horse" });
  await step("ok", finish);
  await step("ok", () => window.Clerk.user?.reload().then(() => undefined));
  await step("ok", () =>
    window.Clerk.user?.update({ firstName: "Ann", lastName: "Example" }).then(() => undefined),
  );
  await step("400 backup_codes_not_available", () => window.Clerk.user?.createBackupCode());
  await request("404 resource_not_found", "DELETE", "/me/totp");
  await request("404 resource_not_found", "POST", "/me/totp/attempt_verification", { code: "000000" });

  await step("ok", () => window.Clerk.user?.createTOTP().then((totp) => totp.uri));
  await step("422 form_code_incorrect", () => window.Clerk.user?.verifyTOTP({ code: "000000" }));
  await request("422 form_param_missing", "POST", "/me/totp/attempt_verification");
  const totp = await step("ok", verifyTotp, controls.totp(user));
  if (totp?.backupCodes?.length !== 10) throw new Error("The first second factor came without backup codes.");
  await step("400 verification_already_verified", verifyTotp, controls.totp(user));
  await step("400 totp_already_enabled", () => window.Clerk.user?.createTOTP());
  await step("ok", () => window.Clerk.user?.createBackupCode().then((backup) => backup.codes));

  const phone = await step("ok", createPhone, "+15005550006");
  const id = phone?.id ?? "";
  await step("422 form_param_format_invalid", createPhone, "123");
  await step("422 form_identifier_exists", createPhone, "+15005550009");
  await step("400 verification_missing", verifyPhone, { id, code: "000000" });
  await step("400 identification_update_second_factor_unverified", reserve, { id, reserved: true });
  await step("ok", preparePhone, id);
  await step("429 verification_code_too_many_requests", preparePhone, id);
  await step("422 form_code_incorrect", verifyPhone, { id, code: "000000" });
  await step("ok", verifyPhone, { id, code: controls.outbox.last().code });
  await step("400 verification_already_verified", preparePhone, id);
  await step("400 bad_request", makeDefault, id);
  await request("422 form_param_type_invalid", "PATCH", `/me/phone_numbers/${id}`, {
    reserved_for_second_factor: "maybe",
  });
  await step("ok", reserve, { id, reserved: true });
  await step("ok", makeDefault, id);
  await step("ok", reserve, { id, reserved: false });
  await request("404 resource_not_found", "GET", "/me/phone_numbers/idn_unknown");
  await step("ok", destroy, id);
  await step("ok", () => window.Clerk.user?.disableTOTP().then(() => undefined));

  controls.configure({ secondFactors: { totp: false, backupCode: false } });
  await step("403 feature_not_enabled", () => window.Clerk.user?.createTOTP());
  await step("403 feature_not_enabled", () => window.Clerk.user?.createBackupCode());
}

/** Phones a user cannot lose: the last second factor, and the last identifier. */
export async function lastPhoneWalk({ step, controls }: Stage): Promise<void> {
  const id = await step("ok", () => window.Clerk.user?.phoneNumbers[0]?.id ?? "");
  controls.configure({ mfaRequired: true });
  await step("400 second_factor_deletion_not_allowed", reserve, { id, reserved: false });
  await step("400 second_factor_deletion_not_allowed", destroy, id);
  controls.configure({ mfaRequired: false });
  await step("ok", reserve, { id, reserved: false });
  await step("400 identification_update_failed", reserve, { id, reserved: true });
  await step("400 identification_deletion_failed", destroy, id);
}

/** Step-up before account changes, by each factor. */
export async function reverificationWalk({ step, request, controls }: Stage): Promise<void> {
  const phones = [{ number: "+15005550006", reserved: true }];
  const user = controls.seedUser({
    email: "ann@example.com",
    totpSecret: secret,
    phones,
    backupCodes: ["aaaa1111"],
  });
  await step("ok", create, { identifier: "ann@example.com", password: "correct horse" });
  await step("ok", trySecond, { strategy: "totp", code: controls.totp(user) });
  await step("ok", finish);
  controls.configure({ stepUp: true });
  await step("ok", () => window.Clerk.user?.createBackupCode().then(() => undefined));
  controls.clock.advance(11 * 60_000);
  await step("403 session_reverification_required", () => window.Clerk.user?.disableTOTP());
  await step("400 session_reverification_missing", trySecondAgain, { strategy: "totp", code: "000000" });
  await step("ok", start, "second_factor");
  await step("400 invalid_action_for_session_reverification", tryFirstAgain, {
    strategy: "password",
    password: "x",
  });
  await step("422 form_code_incorrect", trySecondAgain, { strategy: "totp", code: "000000" });
  await step("422 form_param_value_invalid", trySecondAgain, { strategy: "email_code", code: "000000" });
  await step("ok", sendSecondAgain, { strategy: "phone_code", phoneNumberId: user.phoneIds[0] });
  await step("429 verification_code_too_many_requests", sendSecondAgain, {
    strategy: "phone_code",
    phoneNumberId: user.phoneIds[0],
  });
  await step("ok", trySecondAgain, { strategy: "phone_code", code: controls.outbox.last().code });
  await step("ok", () => window.Clerk.user?.createBackupCode().then(() => undefined));

  const [code = ""] = controls.user(user).backupCodes ?? [];
  controls.ageSessions(user);
  await step("ok", start, "multi_factor");
  await step("422 form_password_incorrect", tryFirstAgain, { strategy: "password", password: "wrong" });
  await step("ok", tryFirstAgain, { strategy: "password", password: "correct horse" });
  await step("ok", trySecondAgain, { strategy: "backup_code", code });
  await step("ok", () => window.Clerk.user?.disableTOTP().then(() => undefined));

  controls.ageSessions(user);
  await step("ok", start, "first_factor");
  await step("ok", sendFirstAgain, { strategy: "email_code", emailAddressId: user.emailIds[0] });
  await step("422 form_code_incorrect", tryFirstAgain, { strategy: "email_code", code: "000000" });
  await step("400 strategy_for_user_invalid", tryFirstAgain, { strategy: "phone_code", code: "000000" });
  await step("ok", tryFirstAgain, { strategy: "email_code", code: controls.outbox.last().code });
  const sessionId = await step("ok", () => window.Clerk.session?.id);
  await request("422 form_param_missing", "POST", `/client/sessions/${sessionId}/verify`);
}

function verifyTotp(code?: string) {
  return window.Clerk.user?.verifyTOTP({ code: code ?? "" }).then(({ backupCodes }) => ({ backupCodes }));
}

function createPhone(phoneNumber?: string) {
  return window.Clerk.user?.createPhoneNumber({ phoneNumber: phoneNumber ?? "" }).then(({ id }) => ({ id }));
}

function preparePhone(id?: string) {
  const phone = window.Clerk.user?.phoneNumbers.find((one) => one.id === id);
  return phone?.prepareVerification().then(() => undefined);
}

function verifyPhone(arg?: { id: string; code: string }) {
  const phone = window.Clerk.user?.phoneNumbers.find((one) => one.id === arg?.id);
  return phone?.attemptVerification({ code: arg?.code ?? "" }).then(() => undefined);
}

function reserve(arg?: { id: string; reserved: boolean }) {
  const phone = window.Clerk.user?.phoneNumbers.find((one) => one.id === arg?.id);
  return phone?.setReservedForSecondFactor({ reserved: arg?.reserved ?? true }).then(() => undefined);
}

function makeDefault(id?: string) {
  const phone = window.Clerk.user?.phoneNumbers.find((one) => one.id === id);
  return phone?.makeDefaultSecondFactor().then(() => undefined);
}

function destroy(id?: string) {
  return window.Clerk.user?.phoneNumbers.find((one) => one.id === id)?.destroy();
}

function start(level?: string) {
  return window.Clerk.session?.startVerification({ level: level as never }).then(() => undefined);
}

function sendFirstAgain(params?: object) {
  return window.Clerk.session?.prepareFirstFactorVerification(params as never).then(() => undefined);
}

function tryFirstAgain(params?: object) {
  return window.Clerk.session?.attemptFirstFactorVerification(params as never).then(() => undefined);
}

function sendSecondAgain(params?: object) {
  return window.Clerk.session?.prepareSecondFactorVerification(params as never).then(() => undefined);
}

function trySecondAgain(params?: object) {
  return window.Clerk.session?.attemptSecondFactorVerification(params as never).then(() => undefined);
}
