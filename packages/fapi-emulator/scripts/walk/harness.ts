import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { Clerk } from "@clerk/shared/types";
import type { Browser, Page } from "playwright";
import { createFapi, type Fapi, type FapiOptions, publishableKey } from "../../src/index.js";
import { listen } from "../../src/node.js";

declare global {
  interface Window {
    Clerk: Clerk & { load(options: { telemetry: false }): Promise<void> };
  }
}

/** One answer that went over the wire. */
export interface Recorded {
  method: string;
  path: string;
  status: number;
  requestBody: Record<string, string>;
  responseBody: unknown;
}

/** A browser page with the real clerk-js, and the instance it talks to. */
export interface Stage {
  page: Page;
  controls: Fapi["controls"];
  generation: 5 | 6;
  /**
   * Does something in the page and compares how it ends: `"ok"`, or the codes of the error answer, such as
   * `"422 form_code_incorrect"`. Gives what the function resolved to.
   */
  step<A, R>(expected: string, act: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** The same with a bare request: method, path after `/v1`, form. */
  request(expected: string, method: string, path: string, form?: Record<string, string>): Promise<void>;
}

/** Where answers and steps are collected. */
export interface Recording {
  records: Recorded[];
  steps: number;
}

const require = createRequire(import.meta.url);
const dist = {
  5: dirname(require.resolve("clerk-js-5")),
  6: dirname(require.resolve("@clerk/clerk-js")),
};
const scripts = { 5: "clerk.headless.browser.js", 6: "clerk.browser.js" };

/** Opens a page with clerk-js loaded, runs `play` in it, and records what it sent and got. */
export async function onStage(
  browser: Browser,
  generation: 5 | 6,
  into: Recording,
  options: FapiOptions & { key?: string; before?: (controls: Fapi["controls"]) => string | undefined },
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const { key = publishableKey(), before, ...instance } = options;
  const fapi = createFapi(instance);
  const api = await listen(recorded(fapi, into.records));
  const site = await serveSite(generation, key, `${api.url}/__clerk`);
  const context = await browser.newContext();
  const clientKey = before?.(fapi.controls);
  if (clientKey)
    await context.addCookies([{ name: "__client", value: clientKey, url: api.url, httpOnly: true }]);
  // On loopback Chromium measures a round trip of 0 ms, which clerk-js 5 takes for being offline.
  await context.addInitScript(() => {
    const { connection } = navigator as { connection?: object };
    if (connection) Object.defineProperty(connection, "rtt", { get: () => 50 });
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") foreign.push(request.url());
  });
  try {
    await page.goto(site.url);
    await page.evaluate(() => window.Clerk.load({ telemetry: false }));
    const step: Stage["step"] = async (expected, act, arg) => {
      const result = await page.evaluate(run, { source: act.toString(), arg });
      if (result.outcome !== expected) {
        throw new Error(
          `clerk-js ${generation}: expected "${expected}", got "${result.outcome}" from\n${act}`,
        );
      }
      into.steps += 1;
      return result.value as never;
    };
    const request: Stage["request"] = (expected, method, path, form) =>
      step(expected, send, { url: `${api.url}/__clerk/v1${path}`, method, form });
    await play({ page, controls: fapi.controls, generation, step, request });
    if (foreign.length > 0) throw new Error(`Requests left the machine: ${foreign.join(", ")}`);
  } finally {
    await context.close();
    await site.close();
    await api.close();
  }
}

// In the page.
async function run({
  source,
  arg,
}: {
  source: string;
  arg: unknown;
}): Promise<{ outcome: string; value: unknown }> {
  try {
    const act = new Function(`return (${source})`)();
    const value = await act(arg);
    // Resources of clerk-js do not survive the way to the test.
    return {
      outcome: "ok",
      value: value === undefined || typeof value !== "object" ? value : JSON.parse(JSON.stringify(value)),
    };
  } catch (error) {
    const { errors, status, message } = error as {
      errors?: { code: string }[];
      status?: number;
      message: string;
    };
    const codes = errors?.map(({ code }) => code).join("+");
    return { outcome: codes ? `${status} ${codes}` : message.replace(/"[^"]*"/g, "…"), value: undefined };
  }
}

// In the page.
async function send(arg?: { url: string; method: string; form?: { [name: string]: string } }): Promise<void> {
  if (!arg) return;
  const url = new URL(arg.url);
  if (!["GET", "POST"].includes(arg.method)) url.searchParams.set("_method", arg.method);
  const response = await fetch(url, {
    method: arg.method === "GET" ? "GET" : "POST",
    credentials: "include",
    ...(arg.method !== "GET" && { body: new URLSearchParams(arg.form) }),
  });
  const body = await response.json();
  if (!response.ok)
    throw Object.assign(new Error("refused"), { errors: body.errors, status: response.status });
}

function recorded(fapi: Fapi, records: Recorded[]): Fapi {
  return {
    controls: fapi.controls,
    async handle(request) {
      const requestBody = Object.fromEntries(new URLSearchParams(await request.clone().text()));
      const response = await fapi.handle(request);
      const { pathname, search } = new URL(request.url);
      const responseBody: unknown = await response.clone().json();
      records.push({
        method: request.method,
        path: pathname + search,
        status: response.status,
        requestBody,
        responseBody,
      });
      return response;
    },
  };
}

/** Serves a page that loads clerk-js, after the script `first` if there is one. */
export async function serveSite(generation: 5 | 6, key: string, proxyUrl: string, first = "") {
  const html = `<!doctype html><title>walk</title><script>${first}</script><script src="/${scripts[generation]}"
    data-clerk-publishable-key="${key}" data-clerk-proxy-url="${proxyUrl}"></script>`;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (!pathname.endsWith(".js")) return void response.setHeader("Content-Type", "text/html").end(html);
    response.setHeader("Content-Type", "text/javascript").end(readFileSync(join(dist[generation], pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}
