import { test as base, type Page } from "@playwright/test";
import { type Controls, createFapi, type FapiOptions, type SeedUser, type UserHandle } from "fapi-emulator";
import { serve } from "./site.js";
import { watchPage } from "./watch-page.js";

export { expect } from "@playwright/test";

/** Both generations of Clerk's SDK. */
const cores = ["core-2", "core-3"] as const;

/** What a test starts from. */
export interface Start {
  readonly fapi?: FapiOptions;
  readonly user?: SeedUser;
  /** Starts with the user's session in the browser. @default false */
  readonly signedIn?: boolean;
  /** The options of the app, as its query. */
  readonly query?: Record<string, string>;
}

/** The app in a page, with the emulated instance behind it. */
export interface World {
  readonly controls: Controls;
  readonly user: UserHandle;
  /** Opens the app in another tab of the same browser. */
  openTab(): Promise<Page>;
  /**
   * What the browser asked Clerk to do, in order: `"POST /client/sign_ins"`, with `*` for each id. Without what clerk-js
   * does by itself: reading, and the tokens of a session.
   */
  calls(): string[];
}

interface Fixtures {
  /** Opens the app. Each test has an instance and a user of its own. */
  start(options?: Start): Promise<World>;
  /** What the pages did that no page may do; the test fails when any is left. */
  complaints: string[];
}

interface Options {
  readonly core: (typeof cores)[number];
}

/** Playwright's `test`, which also fails when a page complains, breaks its security policy or leaves the machine. */
export const test = base.extend<Fixtures & Options>({
  core: ["core-2", { option: true }],
  complaints: async ({ context, page: first }, use) => {
    const complaints: string[] = [];
    watchPage(first, complaints);
    context.on("page", (page) => watchPage(page, complaints));
    await use(complaints);
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
  },
  start: async ({ complaints: _complaints, context, page, core }, use) => {
    const closings: (() => Promise<void>)[] = [];
    // On loopback Chromium measures a round trip of 0 ms, which clerk-js takes for being offline.
    await context.addInitScript(() => {
      const { connection } = navigator as { connection?: object };
      if (connection) Object.defineProperty(connection, "rtt", { get: () => 50 });
    });
    await use(async ({ fapi: options, user: seed, signedIn, query } = {}) => {
      const fapi = createFapi(options);
      const { controls } = fapi;
      const user = controls.seedUser(seed);
      const site = await serve(fapi);
      closings.push(site.close);
      const url = `${site.url}/${core}.html?${new URLSearchParams(query)}`;
      if (signedIn) {
        const { clientKey } = controls.openSession(user, { secondFactor: true });
        await context.addCookies([{ name: "__client", value: clientKey, url: site.url, httpOnly: true }]);
      }
      await page.goto(url);
      const openTab = async (): Promise<Page> => {
        const tab = await context.newPage();
        await tab.goto(url);
        return tab;
      };
      return { controls, user, openTab, calls: () => callsOf(controls) };
    });
    await context.close();
    for (const close of closings) await close();
  },
});

/** Runs the tests once for each generation. */
export function describeBoth(title: string, tests: () => void): void {
  for (const core of cores) describeOn(core, title, tests);
}

/** Runs the tests for one generation, where the two differ. */
export function describeOn(
  core: Options["core"],
  title: string,
  tests: () => void,
  tag: string[] = [],
): void {
  test.describe(`${core}: ${title}`, { tag }, () => {
    test.use({ core });
    tests();
  });
}

/**
 * Runs each case for one generation, by turns, and for the other one with the wide matrices. For what the two may only
 * differ in at the calls to Clerk, where the contract has each case for both.
 */
export function describeByTurns<Case>(
  title: string,
  cases: readonly Case[],
  tests: (one: Case) => void,
): void {
  if (cases.length < cores.length) throw new Error(`"${title}" has no case for one of the generations.`);
  for (const [turn, core] of cores.entries()) {
    for (const tag of [[], ["@wide"]]) {
      const mine = cases.filter((_, index) => (index % cores.length === turn) === (tag.length === 0));
      describeOn(core, title, () => mine.forEach(tests), tag);
    }
  }
}

function callsOf({ requests }: Controls): string[] {
  return requests
    .all()
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/tokens"))
    .map(({ method, path }) => `${method} ${path.replace(/\/(sia|sess|idn)_[^/]+/g, "/*")}`);
}
