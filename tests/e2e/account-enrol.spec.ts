import type { Locator, Page } from "@playwright/test";
import {
  button,
  changes,
  createTotp,
  disableTotp,
  key,
  leave,
  qrCode,
  remount,
  saveCodes,
  shownCodes,
  spaced,
  verifyTotp,
} from "./support/account-steps.js";
import { home, secret } from "./support/people.js";
import { authenticatorCode, scan } from "./support/qr-code.js";
import { codeField, completions, enterCode, enterPassword, expectSignedIn } from "./support/steps.js";
import { describeBoth, describeByTurns, expect, test } from "./support/test.js";

describeBoth("an authenticator app", () => {
  test("is set up from the picture, and signs in afterwards, as a backup code does once", async ({
    page,
    start,
  }) => {
    const world = await start({ signedIn: true, query: { page: "totp" } });
    const { controls, user } = world;
    const creating = controls.hold(createTotp);
    await button(page, "Set up an authenticator app").click();
    await creating.arrived;
    await remount(page);
    creating.release();
    await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
    const uri = await scan(qrCode(page));
    await expect(appLink(page)).toHaveAttribute("href", uri);
    await remount(page);
    expect(await scan(qrCode(page))).toBe(uri);
    const verifying = controls.hold(verifyTotp);
    await enterCode(page, authenticatorCode(uri));
    await verifying.arrived;
    await codeField(page).press("Enter");
    await button(page, "Verify").click({ force: true });
    await remount(page);
    verifying.release();
    const codes = await shownCodes(page);
    expect(codes).toEqual(controls.user(user).backupCodes);
    // What is not said to be saved stays.
    await button(page, "Done").click();
    await remount(page);
    expect(await shownCodes(page)).toEqual(codes);
    await expect(completions(page)).toHaveCount(0);
    await saveCodes(page);
    await expect(page.getByText("Your authenticator app is set up.")).toBeVisible();
    await expect(completions(page)).toHaveText(["1: app set up"]);
    expect(changes(world)).toEqual([createTotp, verifyTotp]);

    await button(page, "Leave").click();
    await enterPassword(page, user);
    await enterCode(page, authenticatorCode(uri));
    await expectSignedIn(page, user);
    await button(page, "Leave").click();
    await enterPassword(page, user);
    await button(page, "Use a backup code").click();
    await enterCode(page, codes[3] ?? "");
    await expectSignedIn(page, user);
    expect(controls.user(user).backupCodes).toEqual(codes.filter((code) => code !== codes[3]));
  });

  test("begins by itself once, over StrictMode, two copies and a remount, and can begin anew", async ({
    page,
    start,
  }) => {
    const world = await start({ signedIn: true, query: { page: "totp", autoStart: "", second: "totp" } });
    const { controls, user } = world;
    const second = page.getByRole("region", { name: "Second page" });
    await expect(codeField(page)).toHaveCount(2);
    await remount(page);
    await button(second, "Show the key instead").click();
    const first = controls.user(user).totpSecret ?? "";
    await expect(key(second)).toHaveText(spaced(first));
    expect(changes(world)).toEqual([createTotp]);

    const oldCode = controls.totp(user);
    await button(second, "Start again with a new key").click();
    await expect(key(second)).not.toHaveText(spaced(first));
    await expect(key(second)).toHaveText(spaced(controls.user(user).totpSecret ?? ""));
    await enterCode(second, oldCode);
    await expect(second.getByRole("alert")).toHaveText("Incorrect code");
    await expect(codeField(second)).toBeFocused();
    await expect(codeField(second)).toHaveAttribute("aria-invalid", "true");
    await expect(codeField(second)).toHaveAccessibleDescription(/Incorrect code/);
    // The refused code is selected, so that typing replaces it.
    await page.keyboard.type(controls.totp(user));
    await page.keyboard.press("Enter");
    await shownCodes(second);
    expect(changes(world)).toEqual([createTotp, createTotp, verifyTotp, verifyTotp]);
  });

  test("brings codes that are shown in one place, and elsewhere once that place is gone", async ({
    page,
    start,
  }) => {
    const world = await start({ signedIn: true, query: { page: "totp", second: "codes" } });
    const { controls, user } = world;
    const first = page.getByRole("region", { name: "First page" });
    const second = page.getByRole("region", { name: "Second page" });
    await button(first, "Set up an authenticator app").click();
    await expect(codeField(first)).toBeVisible();
    await enterCode(first, controls.totp(user));
    const codes = await shownCodes(first);
    await expect(second.getByText("You have backup codes.")).toBeVisible();
    expect(await leave(page)).toBe("beforeunload");
    await button(page, "Unmount the page").click();
    expect(await shownCodes(second)).toEqual(codes);
    expect(await leave(page)).toBe("beforeunload");
    await button(page, "Mount the page").click();
    expect(await shownCodes(first)).toEqual(codes);
    await expect(second.getByRole("list", { name: "Backup codes" })).toBeHidden();
    await button(page, "Unmount the page").click();
    await saveCodes(second);
    await expect(completions(page)).toHaveText(["1: codes saved"]);
    await button(page, "Mount the page").click();
    await expect(first.getByText("Your authenticator app is set up.")).toBeVisible();
    expect(await page.content()).not.toContain(codes[0]);
    expect(changes(world)).toEqual([createTotp, verifyTotp]);
  });

  test("is set up from the text or the link, and leaves nothing when that is cancelled", async ({
    page,
    start,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const world = await start({
      signedIn: true,
      query: { page: "totp" },
      user: { phones: [home], backupCodes: ["a1b2c3d4"] },
    });
    const { controls, user } = world;
    await button(page, "Set up an authenticator app").click();
    await button(page, "Show the key instead").click();
    await expect(qrCode(page)).toBeHidden();
    const cancelled = controls.user(user).totpSecret ?? "";
    await expect(key(page)).toHaveText(spaced(cancelled));
    await button(page, "Cancel").click();
    await expect(button(page, "Set up an authenticator app")).toBeFocused();
    expect(await page.content()).not.toContain(cancelled);

    await button(page, "Set up an authenticator app").click();
    await expect(codeField(page)).toBeVisible();
    await page.reload();
    await button(page, "Set up an authenticator app").click();
    await button(page, "Show the key instead").click();
    await button(page, "Copy the key").click();
    await expect(page.getByText("The key is copied.")).toBeVisible();
    const shown = controls.user(user).totpSecret;
    expect(shown).not.toBe(cancelled);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    const uri = (await appLink(page).getAttribute("href")) ?? "";
    expect(new URL(uri).searchParams.get("secret")).toBe(shown);
    await enterCode(page, authenticatorCode(uri));
    await expect(page.getByText("Your authenticator app is set up.")).toBeVisible();
    await expect(completions(page)).toHaveText(["1: app set up"]);
    expect(await page.content()).not.toContain(shown);
    expect(changes(world)).toEqual([createTotp, createTotp, createTotp, verifyTotp]);
  });

  test("is set up from the text where the QR code cannot be drawn", async ({ page, start }) => {
    const { controls, user } = await start({ signedIn: true, query: { page: "totp" } });
    await expect(button(page, "Set up an authenticator app")).toBeVisible();
    await page.route("**/assets/*.js", (route) => route.abort());
    await button(page, "Set up an authenticator app").click();
    await expect(page.getByText("The QR code cannot be shown. Use the key instead.")).toBeVisible();
    await button(page, "Show the key instead").click();
    await expect(key(page)).toHaveText(spaced(controls.user(user).totpSecret ?? ""));
    await enterCode(page, controls.totp(user));
    await shownCodes(page);
  });

  test("begins by itself, but not again after it failed", async ({ page, start }) => {
    const world = await start({ query: { page: "totp", autoStart: "" } });
    const { controls, user } = world;
    controls.fault(createTotp, { kind: "status", status: 500 });
    await enterPassword(page, user);
    await expect(page.getByRole("alert")).toBeVisible();
    await remount(page);
    await expect(page.getByRole("alert")).toBeVisible();
    expect(changes(world)).toEqual([createTotp]);
    await button(page, "Set up an authenticator app").click();
    await expect(codeField(page)).toBeVisible();
    expect(changes(world)).toEqual([createTotp, createTotp]);
  });

  test("is removed, and asked for no more", async ({ page, start }) => {
    const world = await start({
      signedIn: true,
      query: { page: "totp" },
      user: { totpSecret: secret, backupCodes: ["a1b2c3d4"] },
    });
    const { user } = world;
    await button(page, "Remove the authenticator app").click();
    await expect(page.getByText(/^This is your only second step/)).toBeVisible();
    await expect(button(page, "Cancel")).toBeFocused();
    await button(page, "Cancel").click();
    expect(changes(world)).toEqual([]);
    await button(page, "Remove the authenticator app").click();
    await button(page, "Remove it").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
    expect(changes(world)).toEqual([disableTotp]);
    await button(page, "Leave").click();
    await enterPassword(page, user);
    await expectSignedIn(page, user);
  });
});

const requirers: readonly { who: string; query: Record<string, string>; asked: readonly string[] }[] = [
  { who: "the app", query: { required: "" }, asked: [] },
  { who: "Clerk", query: {}, asked: [disableTotp] },
];

describeByTurns("an authenticator app", requirers, ({ who, query, asked }) => {
  test(`stays when it is the last second factor and ${who} says that one is required`, async ({
    page,
    start,
  }) => {
    const world = await start({
      signedIn: true,
      query: { page: "totp", ...query },
      fapi: { mfaRequired: true },
      user: { totpSecret: secret },
    });
    await button(page, "Remove the authenticator app").click();
    if (who === "Clerk") await button(page, "Remove it").click();
    await expect(page.getByRole("alert")).toHaveText(
      "This is your last second step. Add another one before you remove it.",
    );
    await expect(button(page, "Remove the authenticator app")).toBeFocused();
    expect(changes(world)).toEqual(asked);
  });
});

/** Gives the key to an app on the same device. */
function appLink(page: Page): Locator {
  return page.getByRole("link", { name: "Open in an authenticator app on this device" });
}
