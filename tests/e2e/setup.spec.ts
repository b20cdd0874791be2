import {
  addPhone,
  button,
  changes,
  createTotp,
  qrCode,
  saveCodes,
  shownCodes,
  verifyTotp,
} from "./support/account-steps.js";
import { home } from "./support/people.js";
import { authenticatorCode, scan } from "./support/qr-code.js";
import { completions, create, enterCode, enterPassword, touch } from "./support/steps.js";
import { describeBoth, describeOn, expect, test } from "./support/test.js";

const required = { fapi: { mfaRequired: true }, query: { page: "setup" } } as const;

describeBoth("an instance that requires MFA", () => {
  test("takes a person from the password to done, with the codes saved before the session is activated", async ({
    page,
    start,
  }) => {
    const world = await start(required);
    const { controls, user } = world;
    await enterPassword(page, user);
    await expect(page.getByText(/^Your account needs a second step/)).toBeVisible();
    await expect(completions(page)).toHaveText(["1: pending, task setup-mfa, next /next"]);
    await button(page, "Use an authenticator app").click();
    await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
    await enterCode(page, authenticatorCode(await scan(qrCode(page))));
    expect(await shownCodes(page)).toEqual(controls.user(user).backupCodes);
    // Clerk has made the session active by now; the codes come first.
    await expect(completions(page)).toHaveCount(1);
    expect(world.calls()).toEqual([create, touch, createTotp, verifyTotp]);
    await saveCodes(page);
    await expect(completions(page)).toHaveText([
      "1: pending, task setup-mfa, next /next",
      "2: active, task none, next /next",
    ]);
    await expect(page.getByText("You are signed in.")).toBeVisible();
    expect(world.calls()).toEqual([create, touch, createTotp, verifyTotp, touch]);
  });

  test("is satisfied by a phone number too", async ({ page, start }) => {
    const world = await start({ ...required, signedIn: true });
    await button(page, "Use a phone number").click();
    await addPhone(page, home.number);
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    await enterCode(page, world.controls.outbox.last().code);
    await shownCodes(page);
    await expect(completions(page)).toHaveCount(0);
    await saveCodes(page);
    await expect(completions(page)).toHaveText(["1: active, task none, next /next"]);
  });

  test("lets a person choose another way, and come back to the key that was begun", async ({
    page,
    start,
  }) => {
    const world = await start({ ...required, signedIn: true });
    await button(page, "Use an authenticator app").click();
    await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
    const first = await scan(qrCode(page));
    await button(page, "Choose another way").click();
    await button(page, "Use a phone number").click();
    await button(page, "Choose another way").click();
    await button(page, "Use an authenticator app").click();
    await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
    expect(await scan(qrCode(page))).toBe(first);
    expect(changes(world)).toEqual([createTotp]);
  });

  test("is left by signing out", async ({ page, start }) => {
    await start({ ...required, signedIn: true });
    await button(page, "Sign out").click();
    await expect(page.getByLabel("Password")).toBeVisible();
    await expect(page.getByText(/^Your account needs a second step/)).toBeHidden();
  });

  test("is done with, when the person set it up on another device", async ({ page, start }) => {
    const world = await start({ ...required, signedIn: true });
    await expect(button(page, "Use an authenticator app")).toBeVisible();
    const tab = await world.openTab();
    await button(tab, "Use a phone number").click();
    await addPhone(tab, home.number);
    await expect(tab.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    await enterCode(tab, world.controls.outbox.last().code);
    await shownCodes(tab);
    await button(page, "Use an authenticator app").click();
    await expect(completions(page)).toHaveText(["1: active, task none, next /next"]);
  });
});

// Core 2 says nothing when it fails, and signs the person in.
describeOn("core-3", "an instance that requires MFA", () => {
  test("tries the activation again when that failed, without another code", async ({ page, start }) => {
    const world = await start({ ...required, signedIn: true });
    await button(page, "Use an authenticator app").click();
    await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
    await enterCode(page, world.controls.totp(world.user));
    await shownCodes(page);
    world.controls.fault(touch, { kind: "status", status: 500 });
    await saveCodes(page);
    await expect(page.getByRole("alert")).toBeVisible();
    await button(page, "Try again").click();
    await expect(completions(page)).toHaveText(["1: active, task none, next /next"]);
  });
});
