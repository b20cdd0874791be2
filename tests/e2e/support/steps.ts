import { expect, type Locator, type Page } from "@playwright/test";
import type { Controls, UserHandle } from "fapi-emulator";

/** The requests of a sign-in, as `calls()` names them. */
export const create = "POST /client/sign_ins";
export const prepare = "POST /client/sign_ins/*/prepare_second_factor";
export const attempt = "POST /client/sign_ins/*/attempt_second_factor";
export const touch = "POST /client/sessions/*/touch";

/** Passes the password step. */
export async function enterPassword(page: Page, { email, password }: UserHandle): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password ?? "");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
}

/** Types a code and submits it. */
export async function enterCode(page: Page | Locator, code: string): Promise<void> {
  await codeField(page).fill(code);
  await page.getByRole("button", { name: "Verify", exact: true }).click();
}

/** The field for the code of whatever factor. */
export function codeField(page: Page | Locator): Locator {
  return page.getByRole("textbox", { name: /code/i });
}

/** The app's signed-in view is there, and the app was told once. */
export async function expectSignedIn(page: Page, { email }: UserHandle): Promise<void> {
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
  await expect(completions(page)).toHaveText(["1: active, task none, next /next"]);
}

/** What `onComplete` was called with. */
export function completions(page: Page): Locator {
  return page.getByRole("list", { name: "Completions" }).getByRole("listitem");
}

/** Moves the clocks of the page and of Clerk on. The page's must be installed. */
export async function pass(page: Page, controls: Controls, seconds: number): Promise<void> {
  controls.clock.advance(seconds * 1000);
  await page.clock.fastForward(seconds * 1000);
}

/** Tells the page that the person came back to its tab, as browsers do. */
export async function comeBack(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("focus"));
  });
}

/** Goes to the element with the Tab key, from where the focus is. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}
