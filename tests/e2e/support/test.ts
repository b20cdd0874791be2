import { test as base, type Page } from "@playwright/test";
import { type Controls, createFapi, type FapiOptions, type SeedUser, type UserHandle } from "fapi-emulator";
import { serve } from "./site.js";
import { watchPage } from "./watch-page.js";

export { expect } from "@playwright/test";

/** Both generations of Clerk's SDK. */
export const cores = ["core-2", "core-3"] as const;

/** What a test starts from. */
export interface Start {
  readonly fapi?: FapiOptions;
  readonly user?: SeedUser;
  /** The options of the app, as its query. */
  readonly query?: Record<string, string>;
}

/** The app in a page, with the emulated instance behind it. */
export interface World {
  readonly controls: Controls;
  readonly user: UserHandle;
  readonly url: string;
  /**
   * What the page asked Clerk to do, in order: `"POST /client/sign_ins"`, with `*` for each id. Without what clerk-js
   * does by itself: reading, and the tokens of a session.
   */
  calls(): string[];
}

interface Fixtures {
  /** Opens the app. Each test has an instance and a user of its own. */
  start(options?: Start): Promise<World>;
}

interface Options {
  readonly core: (typeof cores)[number];
}

/** Playwright's `test`, which also fails when the page complains, breaks its security policy or leaves the machine. */
export const test = base.extend<Fixtures & Options>({
  core: ["core-2", { option: true }],
  context: async ({ context }, use) => {
    // On loopback Chromium measures a round trip of 0 ms, which clerk-js takes for being offline.
    await context.addInitScript(() => {
      const { connection } = navigator as { connection?: object };
      if (connection) Object.defineProperty(connection, "rtt", { get: () => 50 });
    });
    const complaints: string[] = [];
    context.on("page", (page) => watchPage(page, complaints));
    await use(context);
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  },
  start: async ({ page, core }, use) => {
    const closings: (() => Promise<void>)[] = [];
    await use(async ({ fapi: options, user: seed, query } = {}) => {
      const fapi = createFapi(options);
      const { controls } = fapi;
      const user = controls.seedUser(seed);
      const site = await serve(fapi);
      closings.push(site.close);
      const url = `${site.url}/${core}.html?${new URLSearchParams(query)}`;
      await page.goto(url);
      return { controls, user, url, calls: () => callsOf(controls) };
    });
    await page.close();
    for (const close of closings) await close();
  },
});

/** Runs the tests once for each generation. */
export function describeBoth(title: string, tests: (core: Options["core"]) => void): void {
  for (const core of cores) {
    test.describe(`${title}, ${core}`, () => {
      test.use({ core });
      tests(core);
    });
  }
}

/** Passes the password step. */
export async function enterPassword(page: Page, { email, password }: UserHandle): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Types a code and submits it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: /code/i }).fill(code);
  await page.getByRole("button", { name: "Verify" }).click();
}

function callsOf({ requests }: Controls): string[] {
  return requests
    .all()
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/tokens"))
    .map(({ method, path }) => `${method} ${path.replace(/\/(sia|sess)_[^/]+/g, "/*")}`);
}
