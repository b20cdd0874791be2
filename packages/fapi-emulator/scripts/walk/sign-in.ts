import type { Stage } from "./harness.js";

export const password = "correct horse";
export const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
export const phones = [
  { number: "+15005550006", reserved: true },
  { number: "+15005550007", reserved: true, default: true },
];

/** Password, then each second factor, with all that can go wrong on the way. */
export async function signInWalk({ step, request, controls }: Stage): Promise<void> {
  const email = "ann@example.com";
  const user = controls.seedUser({
    email,
    totpSecret: secret,
    phones,
    backupCodes: ["aaaa1111", "bbbb2222"],
  });
  await step("422 form_identifier_not_found", create, { identifier: "nobody@example.com", password });
  await step("422 form_password_incorrect", create, { identifier: email, password: "wrong" });
  await step("ok", create, { identifier: email });
  await step("422 form_password_incorrect", tryFirst, { strategy: "password", password: "wrong" });
  await step("400 client_state_invalid", sendSecond, { strategy: "phone_code" });
  await step("ok", sendFirst, { strategy: "email_code", emailAddressId: user.emailIds[0] });
  await step("422 form_code_incorrect", tryFirst, { strategy: "email_code", code: "000000" });
  await step("ok", tryFirst, { strategy: "password", password });
  await step("400 verification_missing", trySecond, { strategy: "phone_code", code: "000000" });
  await step("400 no_second_factors", sendSecond, { strategy: "email_code" });
  await step("404 resource_not_found", sendSecond, { strategy: "phone_code", phoneNumberId: "idn_unknown" });
  await step("422 form_param_value_invalid", sendSecond, { strategy: "carrier_pigeon" });
  await step("400 strategy_for_user_invalid", trySecond, { strategy: "email_code", code: "000000" });
  await step("ok", sendSecond, { strategy: "phone_code", phoneNumberId: user.phoneIds[0] });
  await step("429 verification_code_too_many_requests", sendSecond, {
    strategy: "phone_code",
    phoneNumberId: user.phoneIds[0],
  });
  await step("422 form_code_incorrect", trySecond, { strategy: "phone_code", code: "000000" });
  await step("422 form_code_incorrect", trySecond, { strategy: "phone_code", code: "000000" });
  await step("400 verification_failed", trySecond, { strategy: "phone_code", code: "000000" });
  await step("400 verification_failed", trySecond, {
    strategy: "phone_code",
    code: controls.outbox.last().code,
  });
  controls.clock.advance(31_000);
  await step("ok", sendSecond, { strategy: "phone_code", phoneNumberId: user.phoneIds[0] });
  controls.clock.advance(601_000);
  await step("400 verification_expired", trySecond, {
    strategy: "phone_code",
    code: controls.outbox.last().code,
  });
  await step("422 form_code_incorrect", trySecond, { strategy: "totp", code: "000000" });
  await step("400 verification_strategy_invalid", trySecond, { strategy: "phone_code", code: "000000" });
  await step("ok", reload);
  await step("ok", trySecond, { strategy: "totp", code: controls.totp(user) });
  await step("400 client_state_invalid", trySecond, { strategy: "totp", code: controls.totp(user) });
  await step("ok", finish);
  await step("ok", token);
  await step("400 session_exists", create, { identifier: email, password });
  await step("ok", () => window.Clerk.signOut({ redirectUrl: "#out" }));

  await step("ok", create, { identifier: email, password });
  await step("ok", sendSecond, { strategy: "phone_code" });
  if (controls.outbox.last().to !== phones[1]?.number) throw new Error("The default phone was not chosen.");
  await step("ok", trySecond, { strategy: "phone_code", code: controls.outbox.last().code });
  await step("ok", finish);
  await step("ok", () => window.Clerk.signOut({ redirectUrl: "#out" }));
  await step("ok", create, { identifier: email, password });
  await step("ok", trySecond, { strategy: "backup_code", code: "aaaa1111" });
  await step("ok", finish);
  await step("ok", () => window.Clerk.signOut({ redirectUrl: "#out" }));
  await step("ok", create, { identifier: email, password });
  await step("422 form_code_incorrect", trySecond, { strategy: "backup_code", code: "aaaa1111" });

  const older = await step("ok", () => window.Clerk.client?.signIn.id);
  await step("ok", create, { identifier: email, password });
  const form = { strategy: "totp", code: controls.totp(user) };
  await request("403 resource_forbidden", "POST", `/client/sign_ins/${older}/attempt_second_factor`, form);
  await request("404 resource_not_found", "POST", "/client/sign_ins/sia_unknown/attempt_second_factor", form);
  await request("404 resource_not_found", "GET", `/client/sign_ins/${older}`);
  await request("422 form_param_missing", "POST", "/client/sign_ins", { strategy: "password", password });
  controls.banUser(user);
  await step("403 user_banned", create, { identifier: email, password });
}

/** Sign-in by code alone, and with a new password. */
export async function firstFactorWalk({ step, controls, request }: Stage): Promise<void> {
  const user = controls.seedUser({ email: "ann@example.com", phones: [{ number: "+15005550006" }] });
  await step("ok", create, { strategy: "phone_code", identifier: "+15005550006" });
  await step("ok", tryFirst, { strategy: "phone_code", code: controls.outbox.last("+15005550006").code });
  await step("ok", finish);
  await request("ok", "GET", "/me/phone_numbers");
  await request("ok", "GET", `/me/phone_numbers/${user.phoneIds[0]}`);
  await step("ok", () => window.Clerk.signOut({ redirectUrl: "#out" }));
  controls.seedUser({ email: "reset@example.com", passwordState: "reset_required" });
  controls.seedUser({ email: "leaked@example.com", passwordState: "compromised" });
  await step("422 form_password_compromised", create, { identifier: "leaked@example.com", password });
  await step("422 password_reset_required", create, { identifier: "reset@example.com", password });
  await step("ok", async () => {
    const { signIn } = window.Clerk.client ?? {};
    const factor = signIn?.supportedFirstFactors?.find((one) => one.strategy === "reset_password_email_code");
    await signIn?.prepareFirstFactor(factor as never);
  });
  await step("ok", tryFirst, { strategy: "reset_password_email_code", code: controls.outbox.last().code });
  await step("422 form_password_length_too_short", () =>
    window.Clerk.client?.signIn.resetPassword({ password: "short" }),
  );
  await step("ok", () => window.Clerk.client?.signIn.resetPassword({ password: "battery staple" }));
  await step("ok", finish);
}

/** A locked account, with the warnings before. */
export async function lockoutWalk({ step, controls }: Stage): Promise<void> {
  const user = controls.seedUser({ email: "ann@example.com", totpSecret: secret });
  await step("ok", create, { identifier: "ann@example.com", password });
  const wrong = { strategy: "totp", code: "000000" };
  await step("422 form_code_incorrect", trySecond, wrong);
  await step("422 form_code_incorrect", trySecond, wrong);
  await step("422 form_code_incorrect+account_lockout_warning", trySecond, wrong);
  await step("422 form_code_incorrect+account_lockout_warning", trySecond, wrong);
  await step("422 form_code_incorrect+account_lockout_warning", trySecond, wrong);
  await step("403 user_locked", trySecond, { strategy: "totp", code: controls.totp(user) });
  await step("403 user_locked", create, { identifier: "ann@example.com", password });
  controls.clock.advance(3_600_001);
  await step("ok", create, { identifier: "ann@example.com", password });
  await step("ok", trySecond, { strategy: "totp", code: controls.totp(user) });
}

/** A new device without MFA, in the shape the instance has chosen. */
export async function deviceTrustWalk({ step, controls }: Stage): Promise<void> {
  controls.seedUser({ email: "ann@example.com" });
  await step("ok", create, { identifier: "ann@example.com", password });
  await step("ok", sendSecond, { strategy: "email_code" });
  await step("422 form_code_incorrect", trySecond, { strategy: "email_code", code: "000000" });
  await step("ok", trySecond, { strategy: "email_code", code: controls.outbox.last().code });
  await step("ok", finish);
  await step("ok", () => window.Clerk.session?.end());
  await step("ok", create, { identifier: "ann@example.com", password });
  const status = await step("ok", () => window.Clerk.client?.signIn.status);
  if (status !== "complete") throw new Error(`A known device was asked again: ${status}`);
}

/** In the page: starts a sign-in. */
export function create(params?: object) {
  return window.Clerk.client?.signIn.create(params as never).then(() => undefined);
}

/** In the page: proves a second factor. */
export function trySecond(params?: object) {
  return window.Clerk.client?.signIn.attemptSecondFactor(params as never).then(() => undefined);
}

/** In the page: makes the new session the active one. */
export function finish() {
  return window.Clerk.setActive({ session: window.Clerk.client?.signIn.createdSessionId });
}

function tryFirst(params?: object) {
  return window.Clerk.client?.signIn.attemptFirstFactor(params as never).then(() => undefined);
}

function sendFirst(params?: object) {
  return window.Clerk.client?.signIn.prepareFirstFactor(params as never).then(() => undefined);
}

function sendSecond(params?: object) {
  return window.Clerk.client?.signIn.prepareSecondFactor(params as never).then(() => undefined);
}

function reload() {
  return window.Clerk.client?.signIn.reload().then(() => undefined);
}

function token() {
  return window.Clerk.session?.getToken({ skipCache: true });
}
