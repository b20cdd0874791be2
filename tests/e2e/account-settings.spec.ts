import {
  addPhone,
  attemptPhone,
  button,
  changes,
  createCodes,
  createPhone,
  createTotp,
  disableTotp,
  patchPhone,
  preparePhone,
  proveIdentity,
  qrCode,
  saveCodes,
  shownCodes,
  verifyTotp,
} from "./support/account-steps.js";
import { home, secret } from "./support/people.js";
import { authenticatorCode, scan } from "./support/qr-code.js";
import { enterCode } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("the settings", () => {
  test("take a person from nothing to two second factors and backup codes", async ({ page, start }) => {
    const world = await start({ signedIn: true, query: { page: "settings" } });
    const { controls, user } = world;
    const app = page.getByRole("region", { name: "Authenticator app" });
    const phones = page.getByRole("region", { name: "Phone numbers" });
    const codes = page.getByRole("region", { name: "Backup codes" });
    await expect(page.getByText(/^Two-step verification is off/)).toBeVisible();
    await expect(codes).toContainText("Set up another second step first.");
    await button(app, "Set up an authenticator app").click();
    await expect(qrCode(app)).not.toHaveAttribute("aria-busy");
    await enterCode(app, authenticatorCode(await scan(qrCode(app))));
    expect(await shownCodes(app)).toEqual(controls.user(user).backupCodes);
    await expect(page.getByText("Two-step verification is on.")).toBeVisible();
    await saveCodes(app);
    await expect(page.getByText(/^You have only one second step/)).toBeVisible();
    await addPhone(page, home.number);
    await expect(phones.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    await enterCode(phones, controls.outbox.last().code);
    await expect(phones.getByText(`${home.number} gets sign-in codes now.`)).toBeVisible();
    await expect(page.getByText(/^You have only one second step/)).toBeHidden();

    await button(app, "Remove the authenticator app").click();
    await expect(app.getByText(/^Codes from your authenticator app will no longer/)).toBeVisible();
    await button(app, "Remove it").click();
    await expect(app.getByText("The authenticator app is removed.")).toBeVisible();
    await expect(page.getByText(/^You have only one second step/)).toBeVisible();
    await button(codes, "Create new backup codes").click();
    await button(codes, "Create new codes").click();
    expect(await shownCodes(codes)).toEqual(controls.user(user).backupCodes);
    await saveCodes(codes);
    await expect(codes.getByText("Your backup codes are saved.")).toBeVisible();
    expect(changes(world)).toEqual([
      createTotp,
      verifyTotp,
      createPhone,
      preparePhone,
      attemptPhone,
      patchPhone,
      disableTotp,
      createCodes,
    ]);
  });

  test("ask whose session is old for a proof, once, and then change", async ({ page, start }) => {
    const world = await start({
      signedIn: true,
      query: { page: "settings" },
      fapi: { stepUp: true },
      user: { totpSecret: secret, backupCodes: ["a1b2c3d4"], phones: [home] },
    });
    const { controls, user } = world;
    controls.ageSessions(user);
    await button(page, "Create new backup codes").click();
    await button(page, "Create new codes").click();
    await proveIdentity(page, world);
    expect(await shownCodes(page)).toEqual(controls.user(user).backupCodes);
    await saveCodes(page);
    await button(page, "Remove the authenticator app").click();
    await button(page, "Remove it").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
    expect(changes(world)).toEqual([createCodes, createCodes, disableTotp]);
  });
});
