import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, test } from "vitest";
import { createFapi, publishableKey } from "../src/index.js";
import { openBrowser, passFirstFactor, setUp, setUpSignedIn } from "./browser.js";

const origin = "http://127.0.0.1";

test("works with and without a proxy prefix, and with trailing slashes", async () => {
  const { handle } = createFapi();
  for (const path of ["/v1/environment", "/__clerk/v1/environment", "/a/b/v1/environment/"]) {
    expect((await handle(new Request(origin + path))).status).toBe(200);
  }
  expect((await handle(new Request(`${origin}/v1/nowhere`))).status).toBe(404);
});

test("takes the method from _method and the form from an urlencoded body", async () => {
  const { browser } = setUpSignedIn();
  expect((await browser.patch("/me", { first_name: "Ann" })).response.first_name).toBe("Ann");
  const { controls } = setUpSignedIn();
  expect(controls.requests.all()).toEqual([]);
});

test("GET and PATCH give the environment bare", async () => {
  const { browser } = setUp({ mfaRequired: true, secondFactors: { backupCode: false } });
  for (const { body } of [await browser.get("/environment"), await browser.patch("/environment")]) {
    expect(body.user_settings?.sign_in).toEqual({ second_factor: { required: true } });
    expect(body.user_settings?.attributes?.backup_code?.enabled).toBe(false);
    expect(body.auth_config?.second_factors).toEqual(["totp", "phone_code"]);
  }
});

test("knows a client by its cookie, and says whether it is signed in", async () => {
  const { browser, fapi, user } = setUp();
  expect((await browser.get("/client")).body).toEqual({ response: null, client: null });
  const answer = await browser.post("/client/sign_ins", {
    identifier: user.email,
    password: user.password ?? "",
  });
  const [client, uat] = answer.headers.getSetCookie();
  expect(client).toMatch(/^__client=\w+; HttpOnly; Path=\/; SameSite=Lax/);
  expect(uat).toMatch(/^__client_uat=[1-9]\d+; Path=\//);
  expect((await browser.get("/client")).response.sessions).toHaveLength(1);
  expect((await openBrowser(fapi).get("/client")).response).toBe(null);
  const gone = await browser.del("/client");
  expect(gone.headers.getSetCookie().join()).toContain(
    "__client=; HttpOnly; Path=/; SameSite=Lax; Max-Age=0",
  );
});

test("an answer that found no client does not sign anybody out", async () => {
  const { browser } = setUp();
  expect((await browser.get("/environment")).headers.getSetCookie()).toEqual([]);
});

test("an Authorization header does as well as the cookie", async () => {
  const { fapi, controls, user } = setUp();
  const { clientKey } = controls.openSession(user);
  const response = await fapi.handle(
    new Request(`${origin}/v1/me`, { headers: { authorization: clientKey } }),
  );
  expect(response.status).toBe(200);
});

test("session tokens decode and carry what clerk-js reads", async () => {
  const { browser, sessionId, user } = setUpSignedIn();
  const { body } = await browser.post(`/client/sessions/${sessionId}/tokens`);
  const token = String(body.jwt);
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: "ES256", typ: "JWT" });
  const { exp = 0, iat = 0, ...claims } = decodeJwt(token);
  expect(claims).toMatchObject({ sid: sessionId, sub: user.id, sts: "active" });
  expect(exp - iat).toBe(60);
  const { body: templated } = await browser.post(`/client/sessions/${sessionId}/tokens/hasura`);
  expect(decodeJwt(String(templated.jwt))).toMatchObject({ template: "hasura" });
});

test("updated_at of client, session and user grows with every change, even on a frozen clock", async () => {
  const { browser, sessionId } = setUpSignedIn();
  const seen = { client: 0, session: 0, user: 0 };
  for (let turn = 0; turn < 3; turn++) {
    const changed = await browser.patch("/me", { first_name: `Ann ${turn}` });
    const { response, body } = turn
      ? await browser.post(`/client/sessions/${sessionId}/touch`)
      : { ...changed };
    const client = turn ? body.client : changed.body.client;
    expect(Number(client?.updated_at)).toBeGreaterThan(seen.client);
    expect(Number(client?.sessions?.[0]?.updated_at)).toBeGreaterThan(seen.session);
    expect(Number(client?.sessions?.[0]?.user?.updated_at)).toBeGreaterThan(seen.user);
    seen.client = Number(client?.updated_at);
    seen.session = Number(client?.sessions?.[0]?.updated_at);
    seen.user = Number(client?.sessions?.[0]?.user?.updated_at);
    expect(response).toBeTruthy();
  }
});

test("a failed attempt moves the client on too, so that clerk-js takes it in", async () => {
  const { browser, user } = setUp({}, { totpSecret: "JBSWY3DPEHPK3PXP" });
  const path = await passFirstFactor(browser, user);
  const attempt = { strategy: "totp", code: "000000" };
  const first = (await browser.post(`${path}/attempt_second_factor`, attempt)).body.meta?.client;
  const second = (await browser.post(`${path}/attempt_second_factor`, attempt)).body.meta?.client;
  expect(Number(second?.updated_at)).toBeGreaterThan(Number(first?.updated_at));
  expect(second?.sign_in?.second_factor_verification?.attempts).toBe(2);
});

test("metadata on PATCH /me is refused from API version 2026-05-12 on", async () => {
  const { browser } = setUpSignedIn();
  const form = { unsafe_metadata: '{"a":1}' };
  expect((await browser.patch("/me?__clerk_api_version=2025-11-10", form)).response.unsafe_metadata).toEqual({
    a: 1,
  });
  for (const version of ["2026-05-12", "2026-08-20"]) {
    expect((await browser.patch(`/me?__clerk_api_version=${version}`, form)).outcome).toBe(
      "422 form_param_unknown",
    );
  }
});

test("publishable keys carry the host", () => {
  expect(atob(publishableKey("clerk.example.test").replace("pk_live_", ""))).toBe("clerk.example.test$");
  expect(publishableKey("a.clerk.accounts.dev", "test")).toMatch(/^pk_test_/);
});
