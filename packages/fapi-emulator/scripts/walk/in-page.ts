import { fileURLToPath } from "node:url";
import type { Clerk } from "@clerk/shared/types";
import { build } from "esbuild";
import type { Browser } from "playwright";
import { publishableKey } from "../../src/index.js";
import { type Recording, serveSite } from "./harness.js";
import type { emulator } from "./in-page-entry.js";

declare global {
  interface Window {
    emulator: typeof emulator;
  }
}

/** Signs in to two emulators inside one page, with no server behind either. */
export async function inPageWalk(browser: Browser, generation: 5 | 6, into: Recording): Promise<void> {
  const entry = fileURLToPath(new URL("./in-page-entry.ts", import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false });
  const prefixes = ["https://one.invalid/__clerk", "https://two.invalid/__clerk"];
  const site = await serveSite(generation, publishableKey(), "", bundle.outputFiles[0]?.text);
  const page = await browser.newPage();
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(".invalid")) foreign.push(request.url());
  });
  try {
    await page.goto(site.url);
    const outcome = await page.evaluate(play, { prefixes, key: publishableKey() });
    const expected = {
      wrong: "form_code_incorrect",
      signedIn: ["user@example.com", "second@example.com"],
      tokenParts: 3,
      enrolled: true,
      dropped: "TypeError",
      otherFetch: 200,
      afterUninstall: "TypeError",
      restored: true,
    };
    if (JSON.stringify(outcome) !== JSON.stringify(expected)) {
      throw new Error(`clerk-js ${generation} in the page: ${JSON.stringify(outcome)}`);
    }
    const leaks = foreign.filter((url) => !url.endsWith("/v1/after-uninstall"));
    if (leaks.length > 0) throw new Error(`Requests left the page: ${leaks.join(", ")}`);
    into.steps += Object.keys(expected).length;
  } finally {
    await page.close();
    await site.close();
  }
}

// In the page.
async function play({ prefixes, key }: { prefixes: string[]; key: string }) {
  type Loading = Clerk & { load(options: { telemetry: false }): Promise<void> };
  type Make = new (key: string, options: { proxyUrl: string }) => Loading;
  const make = window.Clerk.constructor as Make;
  // Clerks made by one copy of clerk-js share their client, so the second comes from a copy of its own.
  Reflect.deleteProperty(window, "Clerk");
  const copy = document.createElement("script");
  for (const { name, value } of document.querySelector("script[src]")?.attributes ?? [])
    copy.setAttribute(name, value);
  await new Promise((resolve) => {
    copy.onload = resolve;
    document.head.append(copy);
  });
  const makeOther = window.Clerk.constructor as Make;
  const before = window.fetch;
  const { createFapi, installFapi } = window.emulator;
  const [one, two] = [createFapi(), createFapi()];
  const user = one.controls.seedUser({ totpSecret: "JBSWY3DPEHPK3PXP" });
  const other = two.controls.seedUser({ email: "second@example.com" });
  const [atOne = "", atTwo = ""] = prefixes;
  const removeOne = installFapi(atOne, one);
  const removeTwo = installFapi(atTwo, two, two.controls.openSession(other));

  const first = new make(key, { proxyUrl: atOne });
  const second = new makeOther(key, { proxyUrl: atTwo });
  await first.load({ telemetry: false });
  await second.load({ telemetry: false });
  await first.client?.signIn.create({ identifier: user.email, password: user.password ?? "" });
  const wrong = await first.client?.signIn
    .attemptSecondFactor({ strategy: "totp", code: "000000" })
    .catch((error: { errors: { code: string }[] }) => error.errors[0]?.code);
  const code = one.controls.totp(user);
  await first.client?.signIn.attemptSecondFactor({ strategy: "totp", code });
  await first.setActive({ session: first.client?.signIn.createdSessionId });
  const token = await first.session?.getToken({ skipCache: true });
  await second.user?.createTOTP();
  await second.user?.verifyTOTP({ code: two.controls.totp(other) });
  two.controls.fault("/environment", { kind: "drop" });
  const name = (error: Error) => error.name;
  const dropped = await fetch(`${atTwo}/v1/environment`).catch(name);
  const otherFetch = await fetch("/").then(({ status }) => status);
  const signedIn = [first, second].map(({ user }) => user?.primaryEmailAddress?.emailAddress);
  const enrolled = second.user?.totpEnabled;
  removeTwo();
  const afterUninstall = await fetch(`${atTwo}/v1/after-uninstall`).catch(name);
  removeOne();
  return {
    wrong,
    signedIn,
    tokenParts: token?.split(".").length,
    enrolled,
    dropped,
    otherFetch,
    afterUninstall,
    restored: window.fetch === before,
  };
}
