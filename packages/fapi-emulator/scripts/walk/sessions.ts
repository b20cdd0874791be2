import type { Stage } from "./harness.js";
import { create, finish } from "./sign-in.js";

const password = "correct horse";

/** Several sessions in one client, and every way to leave. */
export async function sessionsWalk({ step, request, controls }: Stage): Promise<void> {
  await request("401 authentication_invalid", "GET", "/me");
  await request("ok", "PUT", "/client");
  await request("404 resource_not_found", "POST", "/client/sessions/sess_unknown/touch");
  controls.seedUser({ email: "ann@example.com" });
  controls.seedUser({ email: "bob@example.com" });
  await step("ok", create, { identifier: "ann@example.com", password });
  await step("ok", finish);
  await step("400 identifier_already_signed_in", create, { identifier: "ann@example.com", password });
  await step("ok", create, { identifier: "bob@example.com", password });
  await step("ok", finish);
  const [ann, bob] = await step("ok", () => window.Clerk.client?.sessions.map(({ id }) => id) ?? []);
  await step("ok", (session) => window.Clerk.setActive({ session }), ann);
  await step("ok", () => window.Clerk.session?.getToken({ template: "hasura" }));
  await request("ok", "GET", `/client/sessions/${bob}`);
  await request("401 authentication_invalid", "PATCH", "/me?_clerk_session_id=sess_unknown", {
    first_name: "X",
  });
  await step(
    "ok",
    (id) =>
      window.Clerk.client?.sessions
        .find((one) => one.id === id)
        ?.remove()
        .then(() => undefined),
    bob,
  );
  await step("ok", () => window.Clerk.session?.end().then(() => undefined));
  await request("ok", "DELETE", "/client/sessions");
  await request("ok", "DELETE", "/client");
}

/** A pending session that becomes active with the first second factor. */
export async function pendingWalk({ step, controls }: Stage): Promise<void> {
  const user = controls.seedUser({ email: "ann@example.com" });
  await step("ok", create, { identifier: "ann@example.com", password });
  await step("ok", () =>
    window.Clerk.setActive({ session: window.Clerk.client?.signIn.createdSessionId, navigate: () => {} }),
  );
  await expectStatus("pending setup-mfa");
  await step("ok", () => window.Clerk.user?.createTOTP().then(() => undefined));
  await step(
    "ok",
    (code) => window.Clerk.user?.verifyTOTP({ code: code ?? "" }).then(() => undefined),
    controls.totp(user),
  );
  await expectStatus("active");
  await step("ok", () => window.Clerk.setActive({ session: window.Clerk.session?.id }));
  await step("400 second_factor_deletion_not_allowed", () => window.Clerk.user?.disableTOTP());

  async function expectStatus(expected: string): Promise<void> {
    const status = await step("ok", () => {
      const { session } = window.Clerk;
      return [session?.status, session?.currentTask?.key].filter(Boolean).join(" ");
    });
    if (status !== expected) throw new Error(`The session is ${status}, not ${expected}.`);
  }
}

/** What the controls can make go wrong. */
export async function faultsWalk({ step, controls, page }: Stage): Promise<void> {
  const user = controls.seedUser({ email: "ann@example.com", totpSecret: "JBSWY3DPEHPK3PXP" });
  const endpoint = "POST /client/sign_ins";
  const identifier = "ann@example.com";
  controls.fault(endpoint, { kind: "rate_limit", retryAfter: 7 });
  await step("429 too_many_requests", create, { identifier, password });
  controls.fault(endpoint, { kind: "rate_limit", retryAfter: 7 });
  const retryAfter = await step("ok", () =>
    window.Clerk.client?.signIn
      .create({ identifier: "x" })
      .catch((error: { retryAfter?: number }) => error.retryAfter),
  );
  if (Number(retryAfter) !== 7) throw new Error(`clerk-js read Retry-After as ${retryAfter}.`);
  controls.fault(endpoint, { kind: "status", status: 500 });
  await step("500 internal_clerk_error", create, { identifier, password });

  controls.requests.clear();
  controls.fault(endpoint, { kind: "drop" });
  await step("ClerkJS: Network error at … - TypeError: Failed to fetch. Please try again.", create, {
    identifier,
    password,
  });
  if (controls.requests.all(endpoint).length !== 1)
    throw new Error("The browser asked again after the drop.");

  const held = controls.hold(endpoint);
  const waiting = step("ok", create, { identifier, password });
  await held.arrived;
  await page.waitForTimeout(50);
  held.release();
  await waiting;

  controls.fault("/client/sign_ins/*/attempt_second_factor", { kind: "drop" }, { when: "after" });
  const code = controls.totp(user);
  await step(
    "ClerkJS: Network error at … - TypeError: Failed to fetch. Please try again.",
    (value) =>
      window.Clerk.client?.signIn
        .attemptSecondFactor({ strategy: "totp", code: value ?? "" })
        .then(() => undefined),
    code,
  );
  await step("ok", () => window.Clerk.client?.signIn.reload().then(() => undefined));
  await step("ok", finish);
  controls.fault("POST /me/totp", { kind: "step_up" });
  await step("403 session_reverification_required", () => window.Clerk.user?.createTOTP());
  controls.fault("POST /me/totp", { kind: "session_gone" });
  await step("401 authentication_invalid", () => window.Clerk.user?.createTOTP());
}
