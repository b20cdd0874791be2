import type { Page } from "@playwright/test";
import { button, key, row, shownCodes, spaced } from "./support/account-steps.js";
import { home, secret } from "./support/people.js";
import { watchPrinting } from "./support/printing.js";
import { codeField, tabTo } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("with the keyboard only", () => {
  test("a person sets up an authenticator app from the text, saves the codes, and removes it", async ({
    page,
    start,
  }) => {
    const { controls, user } = await start({ signedIn: true, query: { page: "totp" } });
    await expect(button(page, "Set up an authenticator app")).toBeVisible();
    await tabTo(page, button(page, "Set up an authenticator app"));
    await page.keyboard.press("Enter");
    await expect(codeField(page)).toBeFocused();
    await tabTo(page, button(page, "Show the key instead"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(button(page, "Show the QR code instead")).toBeFocused();
    await expect(key(page)).toHaveText(spaced(controls.user(user).totpSecret ?? ""));
    await tabTo(page, codeField(page));
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await expect(codeField(page)).toBeFocused();
    await page.keyboard.type(controls.totp(user));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Backup codes" })).toBeFocused();
    await save(page);

    await expect(page.getByText("Your authenticator app is set up.")).toBeVisible();
    await expect(button(page, "Remove the authenticator app")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Cancel")).toBeFocused();
    await expect(button(page, "Cancel")).toHaveAccessibleDescription(/^This is your only second step/);
    await page.keyboard.press("Enter");
    await expect(button(page, "Remove the authenticator app")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Cancel")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(button(page, "Remove it")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Set up an authenticator app")).toBeFocused();
    expect(controls.user(user).twoFactorEnabled).toBe(false);
  });

  test("a person creates backup codes, takes them away, and replaces them", async ({
    page,
    start,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await watchPrinting(page);
    await start({ signedIn: true, user: { totpSecret: secret }, query: { page: "codes" } });
    const list = page.getByRole("list", { name: "Backup codes" });
    await expect(button(page, "Create backup codes")).toBeVisible();
    await tabTo(page, button(page, "Create backup codes"));
    await page.keyboard.press("Enter");
    await expect(list).toBeFocused();
    await expect(list).toHaveAccessibleDescription(/shown only once/);
    const codes = await shownCodes(page);
    for (const name of ["Copy all codes", "Download as a file", "Print"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(button(page, name)).toBeFocused();
    }
    await save(page);

    await expect(button(page, "Create new backup codes")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Keep the codes I have")).toBeFocused();
    await expect(button(page, "Keep the codes I have")).toHaveAccessibleDescription(/stop working/);
    await page.keyboard.press("Enter");
    await expect(button(page, "Create new backup codes")).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await expect(button(page, "Create new codes")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(list).toBeFocused();
    expect(await shownCodes(page)).not.toEqual(codes);
  });

  test("a person adds a phone, stops using it, and deletes it", async ({ page, start }) => {
    const { controls, user } = await start({ signedIn: true, query: { page: "phones" } });
    const number = page.getByLabel("Phone number", { exact: true });
    await expect(button(page, "Add a phone number")).toBeVisible();
    await tabTo(page, button(page, "Add a phone number"));
    await page.keyboard.press("Enter");
    await expect(number).toBeFocused();
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText(/must be a valid phone number/);
    await expect(number).toBeFocused();
    // The refused number is selected, so that typing replaces it.
    await page.keyboard.type("+1 500 555 0006");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("SMS code")).toBeFocused();
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await expect(page.getByLabel("SMS code")).toBeFocused();
    await page.keyboard.type(controls.outbox.last().code);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Backup codes" })).toBeFocused();
    await save(page);
    await expect(button(page, "Add a phone number")).toBeFocused();

    const stop = button(page, `Stop using for sign-in codes ${home.number}`);
    await tabTo(page, stop, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(button(page, "Cancel")).toBeFocused();
    await expect(button(page, "Cancel")).toHaveAccessibleDescription(/is your only second step/);
    await page.keyboard.press("Enter");
    await expect(stop).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Cancel")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(button(page, "Stop using it")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${home.number} gets no sign-in codes any more.`)).toBeVisible();
    await expect(row(page, home.number)).toBeFocused();

    await tabTo(page, button(page, `Delete number ${home.number}`));
    await page.keyboard.press("Enter");
    await expect(button(page, "Cancel")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(button(page, "Delete it")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${home.number} is deleted.`)).toBeVisible();
    await expect(button(page, "Add a phone number")).toBeFocused();
    expect(controls.user(user).phones).toEqual([]);
  });
});

/** Says that the codes are saved. */
async function save(page: Page): Promise<void> {
  await shownCodes(page);
  await tabTo(page, page.getByLabel("I have saved my backup codes"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(button(page, "Done")).toBeFocused();
  await page.keyboard.press("Enter");
}
