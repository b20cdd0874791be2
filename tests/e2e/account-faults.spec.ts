import type { Page } from "@playwright/test";
import { type Change, everyChange } from "./support/account-changes.js";
import { button, proveIdentity } from "./support/account-steps.js";
import { describeBoth, describeByTurns, expect, type Start, test, type World } from "./support/test.js";

const noConnection = "There is no connection. Check your network and try again.";

interface Failure {
  readonly name: string;
  /** Makes the next request of the change go wrong. */
  arrange(call: string, world: World, page: Page): unknown;
  /** What the person is told. */
  readonly alert: string | RegExp;
  /** Makes the next but one work. */
  mend?(page: Page): unknown;
}

/** What goes wrong without an effect on the account. */
const failures: readonly Failure[] = [
  {
    name: "Clerk's server fails",
    arrange: (call, { controls }) => controls.fault(call, { kind: "status", status: 500 }),
    alert: "The sign-in service does not answer. Try again later.",
  },
  {
    name: "the connection breaks",
    arrange: (call, { controls }) => controls.fault(call, { kind: "drop" }),
    alert: noConnection,
  },
  {
    name: "Clerk says that nobody is signed in, though somebody is",
    arrange: (call, { controls }) =>
      controls.fault(call, {
        kind: "status",
        status: 401,
        errors: [{ code: "authentication_invalid" }],
      }),
    alert: "You are signed out. Sign in again.",
  },
  {
    name: "the browser is offline",
    arrange: (_call, _world, page) => page.context().setOffline(true),
    alert: noConnection,
    mend: (page) => page.context().setOffline(false),
  },
  {
    name: "Clerk wants a wait",
    arrange: (call, { controls }) => controls.fault(call, { kind: "rate_limit", retryAfter: 1 }),
    alert: /Too many requests.* Try again in 1 second\.$/,
  },
];

describeBoth("when", () => {
  for (const change of everyChange) {
    for (const { name, arrange, alert, mend } of failures) {
      const title = `${change.name} and ${name}: it is said, and the next try works`;
      test(title, { tag: "@wide" }, async ({ page, start }) => {
        const world = await open(change, start, page);
        await arrange(change.call, world, page);
        await change.make(page, world);
        await expect(page.getByRole("alert")).toHaveText(alert);
        await change.kept(page, world);
        await mend?.(page);
        await (change.again ?? change.make)(page, world);
        await change.made(page, world);
        await expect(page.getByRole("alert")).toBeHidden();
      });
    }
  }
});

describeByTurns("when", everyChange, (change) => {
  test(`${change.name} and one thing after the other fails: each is said, and then it works`, async ({
    page,
    start,
  }) => {
    const world = await open(change, start, page);
    let make = change.make;
    for (const { arrange, alert, mend } of failures) {
      await arrange(change.call, world, page);
      await make(page, world);
      await expect(page.getByRole("alert")).toHaveText(alert);
      await change.kept(page, world);
      await mend?.(page);
      make = change.again ?? change.make;
    }
    world.controls.fault(change.call, { kind: "step_up" }, { times: 2 });
    await make(page, world);
    await expect(page.getByText("Before this change, confirm that it is you.")).toBeVisible();
    await button(page, "Do not change anything").click();
    await change.kept(page, world);
    await expect(page.getByRole("alert")).toBeHidden();
    await make(page, world);
    await proveIdentity(page, world);
    await change.made(page, world);
    await expect(page.getByRole("alert")).toBeHidden();
  });

  test(`${change.name} and the answer is lost: it is said, and trying again goes on from there`, async ({
    page,
    start,
  }) => {
    const world = await open(change, start, page);
    world.controls.fault(change.call, { kind: "drop" }, { when: "after" });
    await change.make(page, world);
    await expect(page.getByRole("alert")).toHaveText(noConnection);
    await (change.again ?? change.make)(page, world);
    await (change.madeBefore ?? change.made)(page, world);
    await expect(page.getByRole("alert")).toBeHidden();
  });

  test(`${change.name} and the session is gone: nothing of the account is left on the page`, async ({
    page,
    start,
  }) => {
    const world = await open(change, start, page);
    world.controls.fault(change.call, { kind: "session_gone" });
    await change.make(page, world);
    await expect(page.getByLabel("Password")).toBeVisible();
    await expect(page.getByRole("region", { name: "First page" })).toBeEmpty();
  });
});

async function open(
  { start: options, before }: Change,
  start: (options: Start) => Promise<World>,
  page: Page,
): Promise<World> {
  const world = await start({ ...options, signedIn: true });
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
  await before?.(page, world);
  return world;
}
