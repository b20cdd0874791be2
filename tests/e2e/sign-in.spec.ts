import { home, secret, work } from "./support/people.js";
import {
  attempt,
  codeField,
  completions,
  create,
  enterCode,
  enterPassword,
  expectSignedIn,
  prepare,
  touch,
} from "./support/steps.js";
import { describeBoth, describeByTurns, expect, test } from "./support/test.js";

describeByTurns("a whole sign-in", ["status", "legacy"] as const, (deviceTrust) => {
  test(`with an email code on a new device, in Clerk's shape "${deviceTrust}"`, async ({ page, start }) => {
    const { controls, user, calls } = await start({ fapi: { deviceTrust } });
    await enterPassword(page, user);
    await expect(page.getByText("You are signing in on a new device")).toBeVisible();
    await expect(page.getByText(/^A code was sent to u\*+/)).toBeVisible();
    await enterCode(page, controls.outbox.last(user.email).code);
    await expectSignedIn(page, user);
    expect(controls.outbox.all()).toHaveLength(1);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });
});

describeBoth("a whole sign-in", () => {
  test("with an authenticator app", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { totpSecret: secret } });
    await enterPassword(page, user);
    await enterCode(page, controls.totp(user));
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
  });

  test("with the SMS that goes to the default phone on arrival", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home, { ...work, default: true }] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0007.")).toBeVisible();
    expect(controls.outbox.all().map(({ to }) => to)).toEqual([work.number]);
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });

  test("with an SMS to the chosen one of several phones", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { phones: [home, work] },
      query: { initialFactor: "none" },
    });
    await enterPassword(page, user);
    await page.getByRole("button", { name: "Send an SMS to +1******0007" }).click();
    await expect(page.getByText("A code was sent to +1******0007.")).toBeVisible();
    expect(controls.outbox.all().map(({ to }) => to)).toEqual([work.number]);
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });

  test("with a backup code, which then works no more", async ({ page, start }) => {
    const person = { totpSecret: secret, backupCodes: ["a1b2c3d4", "e5f6a7b8"] };
    const { controls, user, calls } = await start({ user: person });
    await enterPassword(page, user);
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await enterCode(page, "A1B2-C3D4");
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
    expect(controls.user(user).backupCodes).toEqual(["e5f6a7b8"]);

    await page.getByRole("button", { name: "Leave" }).click();
    await enterPassword(page, user);
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await enterCode(page, "a1b2c3d4");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
  });

  test("with a backup code that was typed as an authenticator's code", async ({ page, start }) => {
    const { user, calls } = await start({ user: { totpSecret: secret, backupCodes: ["a1b2c3d4"] } });
    await enterPassword(page, user);
    await enterCode(page, "a1b2-c3d4");
    expect(calls()).toEqual([create]);
    await page.getByRole("button", { name: "That looks like a backup code. Use it as one" }).click();
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
  });

  test("without a second factor", async ({ page, start }) => {
    const { user, calls } = await start({ query: { twice: "" } });
    await enterPassword(page, user);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, touch]);
  });

  test("that leaves the task to set up MFA", async ({ page, start }) => {
    const { user, calls } = await start({ fapi: { mfaRequired: true } });
    await enterPassword(page, user);
    await expect(page.getByText(`Signed in as ${user.email}`)).toBeVisible();
    await expect(completions(page)).toHaveText(["1: pending, task setup-mfa, next /next"]);
    expect(calls()).toEqual([create, touch]);
  });

  test("that goes to a page of the app instead of telling it", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { totpSecret: secret },
      query: { redirectUrl: "?arrived" },
    });
    await enterPassword(page, user);
    await enterCode(page, controls.totp(user));
    await page.waitForURL(/\?arrived$/);
    await expect(page.getByText(`Signed in as ${user.email}`)).toBeVisible();
    await expect(completions(page)).toHaveCount(0);
    expect(calls().filter((call) => call !== touch)).toEqual([create, attempt]);
  });

  test("with the app's own markup", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { totpSecret: secret, phones: [home] },
      query: { custom: "" },
    });
    await page.getByLabel("Work email").fill(user.email);
    await page.getByLabel("Pass phrase").fill(user.password ?? "");
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("heading", { name: "Open your authenticator app" })).toBeVisible();
    await page.getByRole("button", { name: "Send an SMS to +1******0006" }).click();
    await expect(page.getByRole("heading", { name: "Check your phone" })).toBeVisible();
    await expect.poll(() => controls.outbox.all()).toHaveLength(1);
    await page.getByLabel("Six digits").fill(controls.outbox.last().code);
    await page.getByRole("button", { name: "Go" }).click();
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });

  test("after another account was begun", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { totpSecret: secret } });
    const other = controls.seedUser({ email: "other@example.com", totpSecret: secret });
    await enterPassword(page, other);
    await page.getByRole("button", { name: "Use another account" }).click();
    await expect(page.getByLabel("Email address")).toBeFocused();
    await expect(codeField(page)).toBeHidden();
    await page.reload();
    await enterPassword(page, user);
    await enterCode(page, controls.totp(user));
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, create, attempt, touch]);
  });

  test("where Clerk lets go of a sign-in that is complete, with nothing of the password step on the way", async ({
    page,
    start,
  }) => {
    const { controls, user, calls } = await start({
      fapi: { keepCompletedSignIn: false },
      user: { totpSecret: secret },
    });
    await enterPassword(page, user);
    const activation = controls.hold(touch);
    await page.evaluate(() => {
      const seen = Object.assign(window, { passwordSteps: 0 });
      new MutationObserver(() => {
        if (document.querySelector("input[type=password]")) seen.passwordSteps += 1;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await enterCode(page, controls.totp(user));
    await activation.arrived;
    await expect(page.getByText("Signing you in…")).toBeVisible();
    await expect(page.getByLabel("Password")).toBeHidden();
    activation.release();
    await expectSignedIn(page, user);
    expect(await page.evaluate(() => Reflect.get(window, "passwordSteps"))).toBe(0);
    expect(calls()).toEqual([create, attempt, touch]);
  });
});
