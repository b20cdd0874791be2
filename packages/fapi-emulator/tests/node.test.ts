import { afterEach, expect, test } from "vitest";
import { createFapi } from "../src/index.js";
import { type Listening, listen } from "../src/node.js";

const open: Listening[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function start() {
  const fapi = createFapi();
  const server = await listen(fapi);
  open.push(server);
  return { controls: fapi.controls, url: `${server.url}/__clerk/v1` };
}

test("serves on 127.0.0.1 with CORS for the page that asks", async () => {
  const { url } = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/__clerk\/v1$/);
  const { status, headers } = await fetch(`${url}/environment`, { headers: { origin: "http://page.test" } });
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    "access-control-allow-origin": "http://page.test",
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "Retry-After",
    vary: "Origin",
  });
});

test("answers a preflight", async () => {
  const { url, controls } = await start();
  const { status, headers } = await fetch(`${url}/me`, {
    method: "OPTIONS",
    headers: { origin: "http://page.test", "access-control-request-headers": "content-type" },
  });
  expect([status, headers.get("access-control-allow-headers")]).toEqual([204, "content-type"]);
  expect(controls.requests.all()).toEqual([]);
});

test("sets both cookies over HTTP", async () => {
  const { url, controls } = await start();
  const user = controls.seedUser();
  const body = new URLSearchParams({ identifier: user.email, password: user.password ?? "" });
  const response = await fetch(`${url}/client/sign_ins`, { method: "POST", body });
  expect(response.headers.getSetCookie().map((line) => line.split("=")[0])).toEqual([
    "__client",
    "__client_uat",
  ]);
});

test("a dropped connection fails the fetch, and the next request works", async () => {
  const { url, controls } = await start();
  controls.fault("**", { kind: "drop" });
  await expect(fetch(`${url}/client`)).rejects.toThrow("fetch failed");
  expect((await fetch(`${url}/client`)).status).toBe(200);
});

test("closes while a request is held", async () => {
  const { url, controls } = await start();
  const held = controls.hold("**");
  const request = fetch(`${url}/client`).catch((error: Error) => error.name);
  await held.arrived;
  await open.pop()?.close();
  expect(await request).toBe("TypeError");
});
