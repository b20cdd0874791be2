import { home, otherSecret, secret } from "./support/people.js";
import {
  attempt,
  codeField,
  comeBack,
  completions,
  create,
  enterCode,
  enterPassword,
  expectSignedIn,
  prepare,
  touch,
} from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("another tab", () => {
  test("finishes the sign-in: this one goes on with it when the person comes back", async ({
    page,
    start,
  }) => {
    const { controls, user, calls, openTab } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    const tab = await openTab();
    await enterCode(tab, controls.outbox.last().code);
    await expectSignedIn(tab, user);
    await expect(codeField(page)).toBeVisible();
    await comeBack(page);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch, touch]);
  });

  test("finishes the sign-in: a code typed here is no second one", async ({ page, start }) => {
    const { controls, user, calls, openTab } = await start({ user: { totpSecret: secret } });
    await enterPassword(page, user);
    await expect(codeField(page)).toBeVisible();
    const tab = await openTab();
    await enterCode(tab, controls.totp(user));
    await expectSignedIn(tab, user);
    await enterCode(page, controls.totp(user));
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch, attempt, touch]);
  });

  test("signs in: this one offers to go on", async ({ page, start }) => {
    const { controls, user, calls, openTab } = await start({ user: { totpSecret: secret } });
    const tab = await openTab();
    await enterPassword(tab, user);
    await enterCode(tab, controls.totp(user));
    await expectSignedIn(tab, user);
    await enterPassword(page, user);
    await expect(page.getByRole("alert")).toHaveText("You're already signed in.");
    await page.getByRole("button", { name: "Continue as the signed-in user" }).click();
    await expect(page.getByText(`Signed in as ${user.email}`)).toBeVisible();
    await expect(completions(page)).toHaveText(["1: active, task none, next /next"]);
    expect(calls()).toEqual([create, attempt, touch, create, touch]);
  });

  test("signs in: this one offers to sign out, and then takes another account", async ({ page, start }) => {
    const { controls, user, openTab } = await start({ user: { totpSecret: secret } });
    const other = controls.seedUser({ email: "other@example.com" });
    const tab = await openTab();
    await enterPassword(tab, user);
    await enterCode(tab, controls.totp(user));
    await expectSignedIn(tab, user);
    await enterPassword(page, other);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("alert")).toBeHidden();
    expect(controls.user(user).sessionIds).toEqual([]);
    await enterPassword(page, other);
    await expectSignedIn(page, other);
  });

  test("signs in: this one offers to go on when the person comes back", async ({ page, start }) => {
    const { controls, user, openTab } = await start({ user: { totpSecret: secret } });
    const tab = await openTab();
    await enterPassword(tab, user);
    await enterCode(tab, controls.totp(user));
    await expectSignedIn(tab, user);
    await comeBack(page);
    await page.getByRole("button", { name: "Continue as the signed-in user" }).click();
    await expectSignedIn(page, user);
  });

  test("begins another sign-in: this one moves there, and the code goes to no other account", async ({
    page,
    start,
  }) => {
    const { controls, user, openTab } = await start({ user: { totpSecret: secret } });
    const other = controls.seedUser({ email: "other@example.com", totpSecret: otherSecret });
    await enterPassword(page, user);
    await expect(codeField(page)).toBeVisible();
    const tab = await openTab();
    await tab.getByRole("button", { name: "Use another account" }).click();
    await enterPassword(tab, other);
    await expect(codeField(tab)).toBeVisible();
    await enterCode(page, controls.totp(user));
    await expect(page.getByText("Checking the code…")).toBeHidden();
    expect(controls.user(user).sessionIds).toEqual([]);
    expect(controls.user(other)).toMatchObject({ sessionIds: [], failures: 0 });
    await enterCode(page, controls.totp(other));
    await expectSignedIn(page, other);
  });
});

describeBoth("a late answer", () => {
  const person = { totpSecret: secret, phones: [home], backupCodes: ["a1b2c3d4"] };

  test("changes neither the step nor the error", async ({ page, start }) => {
    const { controls, user } = await start({ user: person });
    await enterPassword(page, user);
    const held = controls.hold(attempt);
    await enterCode(page, "000000");
    await held.arrived;
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await codeField(page).fill("a1b2");
    const alerts = await page.evaluateHandle(countAlerts);
    const answered = page.waitForResponse(/attempt_second_factor/);
    held.release();
    await answered;
    await enterCode(page, "ffffffff");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await expect(page.getByLabel("Backup code")).toHaveValue("ffffffff");
    expect(await alerts.evaluate(({ count }) => count)).toBe(1);
  });

  test("shows no error at the method that the person turned to", async ({ page, start }) => {
    const { controls, user } = await start({ user: person });
    await enterPassword(page, user);
    const held = controls.hold(attempt, { when: "after" });
    await enterCode(page, "000000");
    await held.arrived;
    await page.getByRole("button", { name: "Send an SMS to +1******0006" }).click();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    const alerts = await page.evaluateHandle(countAlerts);
    const answered = page.waitForResponse(/attempt_second_factor/);
    held.release();
    await answered;
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(await alerts.evaluate(({ count }) => count)).toBe(0);
  });

  test("still signs in when it proves that the code was right", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: person });
    await enterPassword(page, user);
    const held = controls.hold(attempt, { when: "after" });
    await enterCode(page, controls.totp(user));
    await held.arrived;
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await expect(page.getByLabel("Backup code")).toBeVisible();
    held.release();
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
  });
});

// In the page: counts how often an alert appears from now on.
function countAlerts(): { count: number } {
  const seen = { count: 0 };
  let shown = document.querySelector('[role="alert"]') !== null;
  new MutationObserver(() => {
    const shows = document.querySelector('[role="alert"]') !== null;
    if (shows && !shown) seen.count += 1;
    shown = shows;
  }).observe(document.body, { subtree: true, childList: true });
  return seen;
}
