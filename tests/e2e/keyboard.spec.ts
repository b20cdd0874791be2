import { home, secret } from "./support/people.js";
import {
  attempt,
  codeField,
  create,
  enterPassword,
  expectSignedIn,
  prepare,
  tabTo,
  touch,
} from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("with the keyboard only", () => {
  test("a person signs in", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { totpSecret: secret, phones: [home] } });
    await expect(page.getByLabel("Email address")).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByLabel("Email address")).toBeFocused();
    await page.keyboard.type(user.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText(/password is incorrect/i);
    await expect(page.getByLabel("Password")).toBeFocused();
    await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/password is incorrect/i);
    // The refused password is selected, so that typing replaces it.
    await page.keyboard.type(user.password ?? "");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Authenticator code")).toBeFocused();
    await tabTo(page, page.getByRole("button", { name: "Send an SMS to +1******0006" }));
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("SMS code")).toBeFocused();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await expect(page.getByLabel("SMS code")).toBeFocused();
    await page.keyboard.type(controls.outbox.last().code);
    await page.keyboard.press("Enter");
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, create, prepare, attempt, attempt, touch]);
  });

  test("any number of Enters and clicks check the password once", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { totpSecret: secret } });
    const held = controls.hold(create);
    await enterPassword(page, user);
    await held.arrived;
    await page.getByLabel("Password").press("Enter");
    await page.getByLabel("Password").press("Enter");
    await page.getByRole("button", { name: "Continue", exact: true }).click({ force: true });
    held.release();
    await expect(codeField(page)).toBeVisible();
    expect(calls()).toEqual([create]);
  });

  test("any number of Enters and clicks check a code once", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { totpSecret: secret },
      query: { autoSubmit: "" },
    });
    await enterPassword(page, user);
    const held = controls.hold(attempt);
    await codeField(page).pressSequentially(controls.totp(user));
    await held.arrived;
    await expect(page.getByText("Checking the code…")).toBeVisible();
    await codeField(page).press("Enter");
    await codeField(page).press("Enter");
    await page.getByRole("button", { name: "Verify" }).click({ force: true });
    await page.getByRole("button", { name: "Verify" }).click({ force: true });
    await expect(page.getByRole("button", { name: "Verify" })).toBeFocused();
    held.release();
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
  });

  test("a code pasted with spaces, a dash and full-width digits is submitted by itself", async ({
    page,
    start,
  }) => {
    const { controls, user, calls } = await start({
      user: { totpSecret: secret },
      query: { autoSubmit: "" },
    });
    await enterPassword(page, user);
    await expect(codeField(page)).toBeFocused();
    const code = controls.totp(user).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    const pasted = ` ${code.slice(0, 3)} - ${code.slice(3)}`;
    await page.evaluate((text) => document.execCommand("insertText", false, text), pasted);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
  });
});
