import {
  addPhone,
  attemptPhone,
  button,
  changes,
  createPhone,
  destroyPhone,
  listed,
  patchPhone,
  preparePhone,
  remount,
  row,
  saveCodes,
  shownCodes,
} from "./support/account-steps.js";
import { home, secret, work } from "./support/people.js";
import { completions, enterCode, enterPassword, expectSignedIn, pass } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("phone numbers", () => {
  test("are added, chosen, and removed again", async ({ page, start }) => {
    const world = await start({ signedIn: true, query: { page: "phones" } });
    const { controls, user } = world;
    await expect(page.getByText("There is no phone number yet.")).toBeVisible();
    await addPhone(page, " +1 (500) 555-0006 ");
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    await enterCode(page, "000000");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await enterCode(page, controls.outbox.last(home.number).code);
    const codes = await shownCodes(page);
    expect(codes).toEqual(controls.user(user).backupCodes);
    await expect(completions(page)).toHaveCount(0);
    await saveCodes(page);
    await expect(completions(page)).toHaveText(["1: phone set up"]);
    await expect(listed(page)).toHaveText([/\+15005550006.*Default/]);
    expect(await page.content()).not.toContain(codes[0]);

    await addPhone(page, "+1.500.555.0007");
    await expect(page.getByText(`A code was sent to ${work.number}.`)).toBeVisible();
    await enterCode(page, controls.outbox.last(work.number).code);
    await expect(page.getByText(`${work.number} gets sign-in codes now.`)).toBeVisible();
    await expect(completions(page)).toHaveText(["1: phone set up", "2: phone set up"]);
    await expect(listed(page)).toHaveText([/0006.*Default/, /0007/]);
    await button(page, `Make default ${work.number}`).click();
    await expect(page.getByText(`${work.number} is the default now.`)).toBeVisible();
    await expect(listed(page)).toHaveText([/0007.*Default/, /0006/]);
    const added = [createPhone, preparePhone, attemptPhone, patchPhone];
    expect(changes(world)).toEqual([
      createPhone,
      preparePhone,
      attemptPhone,
      attemptPhone,
      patchPhone,
      ...added,
      patchPhone,
    ]);

    await button(page, "Leave").click();
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0007.")).toBeVisible();
    await enterCode(page, controls.outbox.last(work.number).code);
    await expectSignedIn(page, user);
    controls.requests.clear();

    await button(page, `Stop using for sign-in codes ${work.number}`).click();
    await expect(row(page, work.number)).toContainText("The number stays in your account.");
    await button(row(page, work.number), "Stop using it").click();
    await expect(page.getByText(`${work.number} gets no sign-in codes any more.`)).toBeVisible();
    await expect(listed(page)).toHaveText([/0006.*Default/, /0007/]);
    await expect(page.getByRole("list", { name: "Other phone numbers" })).toHaveText(/0007/);
    await button(page, `Delete number ${home.number}`).click();
    await expect(row(page, home.number)).toContainText("is your only second step.");
    await button(row(page, home.number), "Delete it").click();
    await expect(page.getByText(`${home.number} is deleted.`)).toBeVisible();
    await expect(listed(page)).toHaveText([/0007/]);
    expect(changes(world)).toEqual([patchPhone, destroyPhone]);
    expect(controls.user(user)).toMatchObject({
      phones: [{ number: work.number, verified: true, reserved: false }],
      twoFactorEnabled: false,
      backupCodes: null,
    });
  });

  test("stand in their groups, the default one first, and a deletion can be dropped", async ({
    page,
    start,
  }) => {
    const world = await start({
      signedIn: true,
      query: { page: "phones" },
      user: {
        phones: [
          { number: "+15005550001", verified: false },
          { number: "+15005550002" },
          { number: "+15005550003", reserved: true },
          { number: "+15005550004" },
          { number: "+15005550005", reserved: true, default: true },
        ],
      },
    });
    await expect(listed(page)).toHaveText([/0005.*Default/, /0003/, /0002/, /0004/, /0001/]);
    await expect(page.getByRole("list", { name: "Phone numbers for sign-in codes" })).toHaveText(
      /0005.*0003/,
    );
    await expect(page.getByRole("list", { name: "Phone numbers to verify" })).toHaveText(/0001/);
    await button(page, "Delete number +15005550002").click();
    await button(row(page, "+15005550002"), "Cancel").click();
    await button(page, "Use for sign-in codes +15005550004").click();
    await expect(listed(page)).toHaveText([/0005.*Default/, /0003/, /0004/, /0002/, /0001/]);
    expect(changes(world)).toEqual([patchPhone]);
  });

  test("that cannot be added say so at the field, and the user's own ones are taken up", async ({
    page,
    start,
  }) => {
    const world = await start({
      signedIn: true,
      query: { page: "phones" },
      user: { totpSecret: secret, backupCodes: ["a1b2c3d4"], phones: [home, { number: "+15005550008" }] },
    });
    world.controls.seedUser({ email: "other@example.com", phones: [work] });
    await addPhone(page, "12");
    const field = page.getByLabel("Phone number", { exact: true });
    for (const [number, alert] of [
      [null, /must be a valid phone number/],
      [work.number, "This phone number is already in use. Enter another one."],
      [home.number, "This phone number is already in use. Enter another one."],
    ] as const) {
      if (number) {
        await field.fill(number);
        await button(page, "Send a code").click();
      }
      await expect(page.getByRole("alert")).toHaveText(alert);
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(new RegExp(alert));
    }
    await field.fill("+1 500 555 0008");
    await button(page, "Send a code").click();
    await expect(page.getByText("+15005550008 gets sign-in codes now.")).toBeVisible();
    expect(changes(world)).toEqual([createPhone, createPhone, patchPhone]);
  });

  test("get one message, over StrictMode, a remount and a person who leaves and comes back", async ({
    page,
    start,
  }) => {
    const world = await start({ signedIn: true, query: { page: "phones", second: "phones" } });
    const { controls } = world;
    const first = page.getByRole("region", { name: "First page" });
    const second = page.getByRole("region", { name: "Second page" });
    const held = controls.hold(createPhone);
    await button(first, "Add a phone number").click();
    await second.getByLabel("Phone number", { exact: true }).fill(home.number);
    await button(second, "Send a code").click();
    await held.arrived;
    await remount(page);
    held.release();
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toHaveCount(2);
    await button(first, "Cancel").click();
    await button(first, `Verify ${home.number}`).click();
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toHaveCount(2);
    await expect(button(first, "Send another code")).toBeHidden();
    await enterCode(second, controls.outbox.last().code);
    await expect(page.getByRole("list", { name: "Backup codes" })).toHaveCount(2);
    expect(controls.outbox.all()).toHaveLength(1);
    expect(changes(world)).toEqual([createPhone, preparePhone, attemptPhone, patchPhone]);
  });

  test("get another code after 30 seconds, also where the first one was tried too often", async ({
    page,
    start,
  }) => {
    await page.clock.install();
    const world = await start({ signedIn: true, query: { page: "phones" } });
    const { controls } = world;
    await addPhone(page, home.number);
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    for (const [code, alert] of [
      ["000000", "Incorrect code"],
      ["000001", "Incorrect code"],
      ["000002", /^Too many failed attempts/],
    ] as const) {
      await enterCode(page, code);
      await expect(page.getByRole("alert")).toHaveText(alert);
    }
    const waiting = page.getByRole("button", { name: /^Send another code in \d+ seconds?$/ });
    await expect(waiting).toHaveAttribute("aria-disabled", "true");
    await pass(page, controls, 30);
    await button(page, "Send another code").click();
    await expect(page.getByRole("alert")).toBeHidden();
    await expect(waiting).toBeVisible();
    await enterCode(page, controls.outbox.last().code);
    await shownCodes(page);
    expect(controls.outbox.all()).toHaveLength(2);
  });

  test("stay when they are the last second factor of an instance that requires one", async ({
    page,
    start,
  }) => {
    const world = await start({
      signedIn: true,
      query: { page: "phones", required: "" },
      fapi: { mfaRequired: true },
      user: { phones: [home] },
    });
    for (const name of [`Stop using for sign-in codes ${home.number}`, `Delete number ${home.number}`]) {
      await button(page, name).click();
      await expect(row(page, home.number).getByRole("alert")).toHaveText(
        "This is your last second step. Add another one before you remove it.",
      );
    }
    expect(changes(world)).toEqual([]);
  });
});
