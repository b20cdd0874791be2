import { expect, test } from "vitest";
import { createFapi, DroppedConnection } from "../src/index.js";
import { openBrowser, secret, setUp, setUpSignedIn } from "./browser.js";

test("the log keeps requests without passwords and codes", async () => {
  const { browser, controls, user } = setUp();
  await browser.post("/client/sign_ins/", { identifier: user.email, password: "correct horse" });
  await browser.post("/client/sign_ins/x/attempt_second_factor", { strategy: "totp", code: "123456" });
  expect(controls.requests.all()).toEqual([
    {
      method: "POST",
      path: "/client/sign_ins",
      status: 200,
      body: { identifier: user.email, password: "[redacted]" },
    },
    {
      method: "POST",
      path: "/client/sign_ins/x/attempt_second_factor",
      status: 404,
      body: { strategy: "totp", code: "[redacted]" },
    },
  ]);
  expect(controls.requests.all("POST /client/sign_ins")).toHaveLength(1);
  controls.requests.clear();
  expect(controls.requests.all()).toEqual([]);
});

test("the clock freezes, advances and runs on", () => {
  const { clock } = createFapi().controls;
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  clock.freeze(5000);
  clock.advance(1500);
  expect(clock.now()).toBe(6500);
  clock.resume();
  expect(clock.now()).toBeGreaterThanOrEqual(6500);
  expect(clock.now()).toBeLessThan(8000);
});

test("the outbox finds the newest message, and throws when there is none", async () => {
  const { browser, controls, user } = setUp();
  expect(() => controls.outbox.last()).toThrow("nothing was sent");
  await browser.post("/client/sign_ins", { identifier: user.email, strategy: "email_code" });
  expect(controls.outbox.last(user.email)).toMatchObject({ channel: "email", at: controls.clock.now() });
  controls.outbox.clear();
  expect(controls.outbox.all()).toEqual([]);
});

test("a fault strikes as often as told, only at its endpoint", async () => {
  const { browser, controls } = setUp();
  const fault = controls.fault("GET /client", { kind: "status", status: 503 }, { times: 2 });
  expect((await browser.get("/environment")).status).toBe(200);
  expect((await browser.get("/client")).outcome).toBe("503 internal_clerk_error");
  expect((await browser.get("/client")).status).toBe(503);
  expect((await browser.get("/client")).status).toBe(200);
  expect(fault.hits).toBe(2);
});

test("endpoints may leave out the method, * is one segment and ** any number", async () => {
  const { browser, controls } = setUp();
  const hit = async (endpoint: string, path: string) => {
    controls.fault(endpoint, { kind: "status", status: 599 });
    const { status } = await browser.get(path);
    controls.clearFaults();
    return status === 599;
  };
  expect(await hit("/client/sign_ins/*", "/client/sign_ins/1")).toBe(true);
  expect(await hit("/client/sign_ins/*", "/client/sign_ins/1/2")).toBe(false);
  expect(await hit("GET /client/**", "/client/sign_ins/1/2")).toBe(true);
  expect(await hit("POST /client", "/client")).toBe(false);
  expect(await hit("**", "/client")).toBe(true);
});

test("answers of your own, rate limits and step-up", async () => {
  const { browser, controls } = setUp();
  const errors = [{ code: "sms_send_error", longMessage: "No.", meta: { a: 1 } }];
  controls.fault("/client", { kind: "status", status: 400, errors });
  expect((await browser.get("/client")).body.errors).toEqual([
    { code: "sms_send_error", message: "sms_send_error", long_message: "No.", meta: { a: 1 } },
  ]);
  controls.fault("/client", { kind: "rate_limit", retryAfter: 9 });
  const limited = await browser.get("/client");
  expect([limited.outcome, limited.headers.get("Retry-After")]).toEqual(["429 too_many_requests", "9"]);
  controls.fault("/client", { kind: "step_up" });
  expect((await browser.get("/client")).outcome).toBe("403 session_reverification_required");
});

test("a dropped connection rejects; before it nothing happens, after it the work is done", async () => {
  const { browser, controls, user } = setUpSignedIn();
  controls.fault("POST /me/totp", { kind: "drop" });
  await expect(browser.post("/me/totp")).rejects.toThrow(DroppedConnection);
  expect(controls.user(user).totpSecret).toBe(null);
  controls.fault("POST /me/totp", { kind: "drop" }, { when: "after" });
  await expect(browser.post("/me/totp")).rejects.toThrow("Failed to fetch");
  expect(controls.user(user).totpSecret).toMatch(/^[A-Z2-7]{32}$/);
  expect(controls.requests.all().map(({ status }) => status)).toEqual([0, 0]);
});

test("a held request waits, before or after the server's work", async () => {
  for (const when of ["before", "after"] as const) {
    const { browser, controls, user } = setUpSignedIn();
    const held = controls.hold("POST /me/totp", { when });
    let answered = false;
    const request = browser.post("/me/totp").then((answer) => {
      answered = true;
      return answer;
    });
    await held.arrived;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answered).toBe(false);
    expect(controls.user(user).totpSecret !== null).toBe(when === "after");
    held.release();
    expect((await request).outcome).toBe("ok");
  }
});

test("clearing faults lets held requests go", async () => {
  const { browser, controls } = setUp();
  controls.hold("/client", { times: 2 });
  const requests = [browser.get("/client"), browser.get("/client")];
  await new Promise((resolve) => setTimeout(resolve, 1));
  controls.clearFaults();
  expect((await Promise.all(requests)).map(({ status }) => status)).toEqual([200, 200]);
});

test("a delayed answer comes late", async () => {
  const { browser, controls } = setUp();
  controls.fault("/client", { kind: "delay", ms: 30 });
  const start = performance.now();
  await browser.get("/client");
  expect(performance.now() - start).toBeGreaterThanOrEqual(29);
});

test("session_gone really ends the session", async () => {
  const { browser, controls, user } = setUpSignedIn();
  controls.fault("POST /me/totp", { kind: "session_gone" });
  expect((await browser.post("/me/totp")).outcome).toBe("401 authentication_invalid");
  expect(controls.user(user).sessionIds).toEqual([]);
  expect((await browser.get("/me")).outcome).toBe("401 authentication_invalid");
});

test("sessions can be opened, aged and ended from outside", async () => {
  const { fapi, controls, user } = setUp();
  const { clientKey, sessionId } = controls.openSession(user, { secondFactor: true, minutesAgo: 5 });
  const session = async () => (await openBrowser(fapi, clientKey).get("/client")).response.sessions?.[0];
  expect(await session()).toMatchObject({ id: sessionId, factor_verification_age: [5, 5] });
  controls.ageSessions(user, 10);
  expect(await session()).toMatchObject({ factor_verification_age: [15, 15] });
  controls.endSessions(user);
  expect(await session()).toBe(undefined);
});

test("users can be banned and given backup codes", async () => {
  const { browser, controls, user } = setUp({}, { totpSecret: secret });
  const codes = controls.newBackupCodes(user);
  expect(controls.user(user.id).backupCodes).toEqual(codes);
  controls.banUser(user);
  expect((await browser.post("/client/sign_ins", { identifier: user.email })).outcome).toBe(
    "403 user_banned",
  );
  expect(() => controls.user("user_unknown")).toThrow("no such user");
});

test("instances share nothing", async () => {
  const [one, two] = [setUp(), setUp()];
  await one.browser.post("/client/sign_ins", { identifier: one.user.email, password: "correct horse" });
  expect(two.controls.user(two.user).sessionIds).toEqual([]);
  expect(two.controls.requests.all()).toEqual([]);
});
