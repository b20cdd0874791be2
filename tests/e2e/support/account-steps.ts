import { expect, type Locator, type Page } from "@playwright/test";
import type { UserHandle } from "fapi-emulator";
import type { World } from "./test.js";

/** The requests of the account, as `calls()` names them. */
export const createTotp = "POST /me/totp";
export const verifyTotp = "POST /me/totp/attempt_verification";
export const disableTotp = "DELETE /me/totp";
export const createCodes = "POST /me/backup_codes";
export const createPhone = "POST /me/phone_numbers";
export const preparePhone = "POST /me/phone_numbers/*/prepare_verification";
export const attemptPhone = "POST /me/phone_numbers/*/attempt_verification";
/** Reserving a phone, and making it the default. */
export const patchPhone = "PATCH /me/phone_numbers/*";
export const destroyPhone = "DELETE /me/phone_numbers/*";

/** What the browser asked Clerk to change about the account, in order. */
export function changes({ calls }: World): string[] {
  return calls().filter((call) => call.includes(" /me"));
}

/** The button with exactly this name. */
export function button(page: Page | Locator, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** Takes the page out of the app, and puts it in again. */
export async function remount(page: Page): Promise<void> {
  await button(page, "Unmount the page").click();
  await expect(page.getByRole("region", { name: "First page" })).toBeHidden();
  await button(page, "Mount the page").click();
}

/** The QR code. */
export function qrCode(page: Page | Locator): Locator {
  return page.getByRole("img", { name: /^QR code/ });
}

/** The key as text. */
export function key(page: Page | Locator): Locator {
  return page.getByRole("group", { name: "Key for your authenticator app" });
}

/** The key as it is shown. */
export function spaced(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

/** The backup codes that are on the screen. */
export async function shownCodes(page: Page | Locator): Promise<string[]> {
  const items = page.getByRole("list", { name: "Backup codes" }).getByRole("listitem");
  await expect(items).toHaveCount(10);
  return items.allTextContents();
}

/** Says that the codes are saved. */
export async function saveCodes(page: Page | Locator): Promise<void> {
  await page.getByLabel("I have saved my backup codes").check();
  await button(page, "Done").click();
}

/** Verifies again before a change: with the authenticator app, or with the password where there is none. */
export async function proveIdentity(page: Page, { controls, user }: World): Promise<void> {
  const { twoFactorEnabled } = controls.user(user);
  const field = page.getByLabel(twoFactorEnabled ? "Authenticator code" : "Password");
  await field.fill(twoFactorEnabled ? controls.totp(user) : (user.password ?? ""));
  await button(page, "Confirm").click();
}

/** Tries to leave the page, and stays when the browser asks. Returns what kind of dialog asked. */
export async function leave(page: Page): Promise<string> {
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  await dialog.dismiss();
  return dialog.type();
}

/** Types a number that is new. */
export async function addPhone(page: Page, number: string): Promise<void> {
  await button(page, "Add a phone number").click();
  await page.getByLabel("Phone number", { exact: true }).fill(number);
  await button(page, "Send a code").click();
}

/** The row of a phone in the list. */
export function row(page: Page | Locator, number: string): Locator {
  return page.getByRole("listitem", { name: number });
}

/** The numbers in the list, in its order. */
export function listed(page: Page): Locator {
  return page.getByRole("region", { name: "First page" }).locator("li[aria-label]");
}

/** Signs another user in beside the one who is, as an app with several sessions does. */
export async function signInBeside(page: Page, { email, password }: UserHandle): Promise<void> {
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
  await page.evaluate(
    async (credentials) => {
      const { Clerk } = window as unknown as PageWithClerk;
      await Clerk.client.signIn.create(credentials);
    },
    { identifier: email, password: password ?? "" },
  );
}

/** Makes the session of another user the active one. */
export async function switchTo(page: Page, { id, email }: UserHandle): Promise<void> {
  await page.evaluate(async (userId) => {
    const { Clerk } = window as unknown as PageWithClerk;
    const session = Clerk.client.signedInSessions.find(({ user }) => user?.id === userId);
    await Clerk.setActive({ session: session?.id ?? "" });
  }, id);
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
}

interface PageWithClerk {
  readonly Clerk: {
    readonly client: {
      readonly signedInSessions: readonly { readonly id: string; readonly user: { id: string } | null }[];
      readonly signIn: { create(credentials: { identifier: string; password: string }): Promise<unknown> };
    };
    setActive(options: { session: string }): Promise<void>;
  };
}
