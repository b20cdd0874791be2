import type { Page } from "@playwright/test";
import {
  addPhone,
  button,
  changes,
  createTotp,
  disableTotp,
  key,
  listed,
  qrCode,
  row,
  shownCodes,
  signInBeside,
  spaced,
  switchTo,
  verifyTotp,
} from "./support/account-steps.js";
import { home, secret, work } from "./support/people.js";
import { codeField, comeBack, enterCode, enterPassword } from "./support/steps.js";
import { describeBoth, describeByTurns, expect, test, type World } from "./support/test.js";

const withApp = { totpSecret: secret, backupCodes: ["a1b2c3d4"] };

describeBoth("another tab", () => {
  test("removes the app: this one says so when the person comes back", async ({ page, start }) => {
    const world = await start({ signedIn: true, user: withApp, query: { page: "settings" } });
    await expect(page.getByText("Two-step verification is on.")).toBeVisible();
    const tab = await world.openTab();
    await button(tab, "Remove the authenticator app").click();
    await button(tab, "Remove it").click();
    await expect(tab.getByText("The authenticator app is removed.")).toBeVisible();
    await comeBack(page);
    await expect(button(page, "Set up an authenticator app")).toBeVisible();
    await expect(page.getByText(/^Two-step verification is off/)).toBeVisible();
    expect(changes(world)).toEqual([disableTotp]);
  });

  test("removes the app: removing it here says nothing wrong, and finds it gone", async ({ page, start }) => {
    const world = await start({ signedIn: true, user: withApp, query: { page: "totp" } });
    const tab = await world.openTab();
    await button(tab, "Remove the authenticator app").click();
    await button(tab, "Remove it").click();
    await expect(tab.getByText("The authenticator app is removed.")).toBeVisible();
    await button(page, "Remove the authenticator app").click();
    await button(page, "Remove it").click();
    await expect(button(page, "Set up an authenticator app")).toBeVisible();
    await expect(page.getByRole("alert")).toBeHidden();
    expect(changes(world)).toEqual([disableTotp, disableTotp]);
  });

  test("sets up the app: this one shows its key no more when the person comes back", async ({
    page,
    start,
  }) => {
    const world = await start({ signedIn: true, query: { page: "totp" } });
    const { controls, user } = world;
    await button(page, "Set up an authenticator app").click();
    await button(page, "Show the key instead").click();
    const shown = controls.user(user).totpSecret ?? "";
    await expect(key(page)).toHaveText(spaced(shown));
    const tab = await world.openTab();
    await button(tab, "Set up an authenticator app").click();
    await expect(codeField(tab)).toBeVisible();
    await enterCode(tab, controls.totp(user));
    await shownCodes(tab);
    await comeBack(page);
    await expect(page.getByText("An authenticator app is set up.")).toBeVisible();
    const left = await page.content();
    expect(left).not.toContain(shown);
    expect(left).not.toContain(spaced(shown));
    // The codes are the other tab's to save.
    await expect(page.getByRole("list", { name: "Backup codes" })).toBeHidden();
    expect(changes(world)).toEqual([createTotp, createTotp, verifyTotp]);
  });

  test("changes the phones: this one has the new list when the person comes back", async ({
    page,
    start,
  }) => {
    const { controls, openTab } = await start({
      signedIn: true,
      user: { ...withApp, phones: [home] },
      query: { page: "phones" },
    });
    await expect(listed(page)).toHaveText([/0006.*Default/]);
    await button(page, `Delete number ${home.number}`).click();
    const tab = await openTab();
    await addPhone(tab, work.number);
    await expect(tab.getByText(`A code was sent to ${work.number}.`)).toBeVisible();
    await enterCode(tab, controls.outbox.last().code);
    await button(tab, `Delete number ${home.number}`).click();
    await button(row(tab, home.number), "Delete it").click();
    await expect(tab.getByText(`${home.number} is deleted.`)).toBeVisible();
    await comeBack(page);
    await expect(listed(page)).toHaveText([/0007.*Default/]);
  });

  test("signs out: nothing of the account is left here when the person comes back", async ({
    page,
    start,
  }) => {
    const { controls, user, openTab } = await start({
      signedIn: true,
      query: { page: "totp", autoStart: "" },
    });
    await expect(codeField(page)).toBeVisible();
    const shown = controls.user(user).totpSecret ?? "";
    const tab = await openTab();
    await button(tab, "Leave").click();
    await expect(tab.getByLabel("Password")).toBeVisible();
    await comeBack(page);
    await expect(page.getByRole("region", { name: "First page" })).toBeEmpty();
    expect(await page.content()).not.toContain(shown);
  });
});

interface Secret {
  readonly what: string;
  readonly page: string;
  /** Brings it onto the screen; resolves to what must not be seen afterwards. */
  show(page: Page, world: World): Promise<readonly string[]>;
  /** What the person finds who comes back. */
  found(page: Page): Promise<void>;
}

const secrets: readonly Secret[] = [
  {
    what: "a key",
    page: "totp",
    async show(page, { controls, user }) {
      await button(page, "Set up an authenticator app").click();
      await button(page, "Show the key instead").click();
      const shown = controls.user(user).totpSecret ?? "";
      await expect(key(page)).toHaveText(spaced(shown));
      return [shown, spaced(shown)];
    },
    found: (page) => expect(button(page, "Set up an authenticator app")).toBeVisible(),
  },
  {
    what: "the codes of an authenticator app",
    page: "settings",
    async show(page, { controls, user }) {
      await button(page, "Set up an authenticator app").click();
      await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
      await enterCode(page, controls.totp(user));
      return shownCodes(page);
    },
    found: (page) => expect(page.getByText("An authenticator app is set up.")).toBeVisible(),
  },
  {
    what: "the codes of a phone",
    page: "phones",
    async show(page, { controls }) {
      await addPhone(page, home.number);
      await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
      await enterCode(page, controls.outbox.last().code);
      return shownCodes(page);
    },
    found: (page) => expect(row(page, home.number)).toBeVisible(),
  },
];

describeBoth("a session that is gone", () => {
  test("takes the key along: whoever signs in again on the page begins anew", async ({ page, start }) => {
    const world = await start({ signedIn: true, query: { page: "totp" } });
    const { controls, user } = world;
    await button(page, "Set up an authenticator app").click();
    await expect(codeField(page)).toBeVisible();
    const before = controls.user(user).totpSecret;
    controls.fault(verifyTotp, { kind: "session_gone" });
    await enterCode(page, "123456");
    await enterPassword(page, user);
    await expect(page.getByText(`Signed in as ${user.email}`)).toBeVisible();
    await button(page, "Set up an authenticator app").click();
    await button(page, "Show the key instead").click();
    const { totpSecret: after } = controls.user(user);
    expect(after).not.toBe(before);
    await expect(key(page)).toHaveText(spaced(after ?? ""));
    await enterCode(page, controls.totp(user));
    await shownCodes(page);
    expect(changes(world)).toEqual([createTotp, verifyTotp, createTotp, verifyTotp]);
  });
});

describeByTurns("another user of the same browser", secrets, ({ what, page: name, show, found }) => {
  test(`sees nothing of ${what}, which the first one finds gone`, async ({ page, start }) => {
    const world = await start({
      signedIn: true,
      query: { page: name },
      fapi: { singleSession: false },
    });
    const other = world.controls.seedUser({ email: "other@example.com" });
    await signInBeside(page, other);
    const shown = await show(page, world);
    const look = async () => {
      const left = await page.content();
      for (const text of shown) expect(left).not.toContain(text);
    };
    await switchTo(page, other);
    await look();
    await switchTo(page, world.user);
    await found(page);
    await look();
    await expect(page.getByRole("alert")).toBeHidden();
  });
});

describeBoth("another user of the same browser", () => {
  test("gets neither the key that arrives for the first one, nor an error", async ({ page, start }) => {
    const world = await start({
      signedIn: true,
      query: { page: "totp" },
      fapi: { singleSession: false },
    });
    const { controls, user } = world;
    const other = controls.seedUser({ email: "other@example.com" });
    await signInBeside(page, other);
    const held = controls.hold(createTotp, { when: "after" });
    await button(page, "Set up an authenticator app").click();
    await held.arrived;
    await switchTo(page, other);
    const answered = page.waitForResponse(/\/me\/totp/);
    held.release();
    await answered;
    await button(page, "Set up an authenticator app").click();
    await button(page, "Show the key instead").click();
    await expect(key(page)).toHaveText(spaced(controls.user(other).totpSecret ?? ""));
    await enterCode(page, controls.totp(other));
    expect(await shownCodes(page)).toEqual(controls.user(other).backupCodes);
    expect(controls.user(user).totpVerified).toBe(false);
  });
});
