import { readFile } from "node:fs/promises";
import {
  button,
  changes,
  createCodes,
  leave,
  remount,
  saveCodes,
  shownCodes,
} from "./support/account-steps.js";
import { secret } from "./support/people.js";
import { endPrinting, printed, watchPrinting } from "./support/printing.js";
import { completions, enterCode, enterPassword, expectSignedIn } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

const app = { totpSecret: secret };

describeBoth("backup codes", () => {
  test("are created once, over StrictMode, two copies and a remount, and replaced when that is confirmed", async ({
    page,
    start,
  }) => {
    const world = await start({ signedIn: true, user: app, query: { page: "codes", second: "codes" } });
    const { controls, user } = world;
    const first = page.getByRole("region", { name: "First page" });
    const second = page.getByRole("region", { name: "Second page" });
    const held = controls.hold(createCodes);
    await button(first, "Create backup codes").click();
    await held.arrived;
    await button(second, "Create backup codes").click({ force: true });
    await remount(page);
    held.release();
    const old = await shownCodes(first);
    expect(await shownCodes(second)).toEqual(old);
    expect(controls.user(user).backupCodes).toEqual(old);
    await saveCodes(second);
    await expect(first.getByText("Your backup codes are saved.")).toBeVisible();
    await expect(completions(page)).toHaveText(["1: codes saved"]);
    expect(changes(world)).toEqual([createCodes]);

    await button(first, "Create new backup codes").click();
    await expect(first.getByText(/^Your earlier backup codes stop working/)).toBeVisible();
    await button(first, "Keep the codes I have").click();
    expect(changes(world)).toEqual([createCodes]);
    await button(first, "Create new backup codes").click();
    await button(first, "Create new codes").click();
    const fresh = await shownCodes(first);
    expect(controls.user(user).backupCodes).toEqual(fresh);
    await saveCodes(first);
    expect(changes(world)).toEqual([createCodes, createCodes]);

    await button(page, "Leave").click();
    await enterPassword(page, user);
    await button(page, "Use a backup code").click();
    await enterCode(page, old[0] ?? "");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await enterCode(page, fresh[0] ?? "");
    await expectSignedIn(page, user);
  });

  test("are copied, downloaded and printed, and nothing of that stays", async ({ page, start, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await watchPrinting(page);
    await start({ signedIn: true, user: app, query: { page: "codes" } });
    await button(page, "Create backup codes").click();
    const codes = await shownCodes(page);
    await button(page, "Copy all codes").click();
    await expect(page.getByText("The codes are copied.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join("\n"));

    const downloading = page.waitForEvent("download");
    await button(page, "Download as a file").click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("backup-codes.txt");
    expect(await readFile(await download.path(), "utf8")).toBe(["Backup codes", "", ...codes, ""].join("\n"));
    await expect(page.getByText("The file was handed to your browser's downloads.")).toBeVisible();

    await button(page, "Print").click();
    expect(await printed(page)).toEqual({ title: "Backup codes", lines: ["Backup codes", ...codes] });
    await endPrinting(page);
    await expect(page.locator("iframe")).toHaveCount(0);
    // Also where the browser never tells that it is done with printing.
    await button(page, "Print").click();
    await expect(page.locator("iframe")).toHaveCount(1);
    await saveCodes(page);
    await expect(page.locator("iframe")).toHaveCount(0);
    const left = await page.content();
    for (const code of codes) expect(left).not.toContain(code);
  });

  test("are left selected where the browser refuses the clipboard", async ({ page, start, context }) => {
    await context.clearPermissions();
    await start({ signedIn: true, user: app, query: { page: "codes" } });
    await button(page, "Create backup codes").click();
    const codes = await shownCodes(page);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException("Not allowed", "NotAllowedError"));
    });
    await button(page, "Copy all codes").click();
    await expect(page.getByText(/^The browser did not let us copy/)).toBeVisible();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected.split(/\s+/).filter(Boolean)).toEqual(codes);
  });

  test("are asked about when the page is left before they are saved, and not afterwards", async ({
    page,
    start,
  }) => {
    await start({ signedIn: true, user: app, query: { page: "codes" } });
    await button(page, "Create backup codes").click();
    await shownCodes(page);
    expect(await leave(page)).toBe("beforeunload");
    await shownCodes(page);
    await saveCodes(page);
    await expect(page.getByText("Your backup codes are saved.")).toBeVisible();
    const dialogs: string[] = [];
    page.on("dialog", async (dialog) => {
      dialogs.push(dialog.type());
      await dialog.dismiss();
    });
    await page.reload();
    await expect(button(page, "Create new backup codes")).toBeVisible();
    expect(dialogs).toEqual([]);
  });

  test("cannot be had without another second factor", async ({ page, start }) => {
    const world = await start({ signedIn: true, query: { page: "codes" } });
    await expect(page.getByText(/^Set up another second step first/)).toBeVisible();
    await expect(button(page, "Create backup codes")).toBeHidden();
    expect(changes(world)).toEqual([]);
  });
});
