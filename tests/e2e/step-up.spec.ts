import type { Page } from "@playwright/test";
import {
  button,
  changes,
  createCodes,
  createPhone,
  destroyPhone,
  disableTotp,
  row,
  shownCodes,
} from "./support/account-steps.js";
import { home, secret, work } from "./support/people.js";
import { describeBoth, describeByTurns, expect, type Start, test, type World } from "./support/test.js";

const verify = "POST /client/sessions/*/verify";
const attemptFirst = "POST /client/sessions/*/verify/attempt_first_factor";
const attemptSecond = "POST /client/sessions/*/verify/attempt_second_factor";
const prepareFirst = "POST /client/sessions/*/verify/prepare_first_factor";
const prepareSecond = "POST /client/sessions/*/verify/prepare_second_factor";

const asked = "Before this change, confirm that it is you.";
const withMfa = { totpSecret: secret, backupCodes: ["a1b2c3d4"], phones: [home] };
const onSettings = {
  fapi: { stepUp: true },
  user: withMfa,
  signedIn: true,
  query: { page: "settings" },
} satisfies Start;

const withoutMfa = { phones: [{ number: home.number }] };

interface Way {
  readonly name: string;
  readonly user: typeof withMfa | typeof withoutMfa;
  /** The button that chooses it, where it is not the first. */
  readonly choose?: RegExp;
  readonly label: string;
  code(world: World): string;
  readonly calls: readonly string[];
}

const ways: readonly Way[] = [
  {
    name: "with the password",
    user: withoutMfa,
    label: "Password",
    code: ({ user }) => user.password ?? "",
    calls: [verify, attemptFirst],
  },
  {
    name: "with an email code",
    user: withoutMfa,
    choose: /^Send an email to/,
    label: "Email code",
    code: ({ controls, user }) => controls.outbox.last(user.email).code,
    calls: [verify, prepareFirst, attemptFirst],
  },
  {
    name: "with an SMS code to a phone that is no second factor",
    user: withoutMfa,
    choose: /^Send an SMS to/,
    label: "SMS code",
    code: ({ controls }) => controls.outbox.last(home.number).code,
    calls: [verify, prepareFirst, attemptFirst],
  },
  {
    name: "with the authenticator app",
    user: withMfa,
    label: "Authenticator code",
    code: ({ controls, user }) => controls.totp(user),
    calls: [verify, attemptSecond],
  },
  {
    name: "with an SMS code to a second factor",
    user: withMfa,
    choose: /^Send an SMS to/,
    label: "SMS code",
    code: ({ controls }) => controls.outbox.last(home.number).code,
    calls: [verify, prepareSecond, attemptSecond],
  },
  {
    name: "with a backup code",
    user: withMfa,
    choose: /^Use a backup code/,
    label: "Backup code",
    code: () => "A1B2-C3D4",
    calls: [verify, attemptSecond],
  },
];

describeByTurns("a person whose session is old", ways, ({ name, user, choose, label, code, calls }) => {
  test(`proves it ${name}, and the change goes on by itself`, async ({ page, start }) => {
    const world = await start({ ...onSettings, user });
    world.controls.ageSessions(world.user);
    await addPhone(page);
    await expect(page.getByText(asked)).toBeVisible();
    if (choose) await page.getByRole("button", { name: choose }).click();
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toBeFocused();
    await field.fill(code(world));
    await button(page, "Confirm").click();
    await expect(page.getByText(`A code was sent to ${work.number}.`)).toBeVisible();
    await expect(page.getByText(asked)).toBeHidden();
    expect(stepUpCalls(world)).toEqual(calls);
    expect(changes(world).filter((call) => call === createPhone)).toHaveLength(2);
  });
});

describeBoth("a person whose session is old", () => {
  test("types it wrong, is told at the field, and types it right", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    await removeApp(page);
    const field = page.getByLabel("Authenticator code");
    await field.fill("000000");
    await field.press("Enter");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/Incorrect code/);
    await page.keyboard.type(world.controls.totp(world.user));
    await page.keyboard.press("Enter");
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
  });

  test("makes two changes at once, and proves it once", async ({ page, start }) => {
    const world = await start({ ...onSettings, user: { ...withMfa, phones: [home, work] } });
    world.controls.ageSessions(world.user);
    await removeApp(page);
    await expect(page.getByText(asked)).toBeVisible();
    await button(page, `Delete number ${work.number}`).click();
    await button(page, "Delete it").click();
    await expect(page.getByText(asked)).toHaveCount(1);
    await page.getByLabel("Authenticator code").fill(world.controls.totp(world.user));
    await button(page, "Confirm").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
    await expect(row(page, work.number)).toBeHidden();
    expect(stepUpCalls(world)).toEqual([verify, attemptSecond]);
    expect(changes(world).sort()).toEqual([disableTotp, disableTotp, destroyPhone, destroyPhone].sort());
  });

  test("is asked again for the next change, when Clerk wants it again", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    await createNewCodes(page);
    await page.getByLabel("Authenticator code").fill(world.controls.totp(world.user));
    await button(page, "Confirm").click();
    await shownCodes(page);
    world.controls.ageSessions(world.user);
    await removeApp(page);
    await expect(page.getByText(asked)).toBeVisible();
    await page.getByLabel("Authenticator code").fill(world.controls.totp(world.user));
    await button(page, "Confirm").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
    expect(stepUpCalls(world)).toEqual([verify, attemptSecond, verify, attemptSecond]);
  });

  test("is told when Clerk wants it again for the very same change, and can try again", async ({
    page,
    start,
  }) => {
    const world = await start(onSettings);
    world.controls.fault(disableTotp, { kind: "step_up" }, { times: 2 });
    await removeApp(page);
    await page.getByLabel("Authenticator code").fill(world.controls.totp(world.user));
    await button(page, "Confirm").click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByText(asked)).toBeHidden();
    await removeApp(page);
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
  });

  test("gives up, and finds everything as it was", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    await addPhone(page);
    await expect(page.getByText(asked)).toBeVisible();
    await button(page, "Do not change anything").click();
    await expect(page.getByText(asked)).toBeHidden();
    await expect(page.getByLabel("Phone number", { exact: true })).toHaveValue(work.number);
    await expect(page.getByRole("alert")).toBeHidden();
    await expect(button(page, "Send a code")).toBeFocused();
    expect(changes(world)).toEqual([createPhone]);
  });

  test("cannot be reached by Clerk, is told, and goes on when it works again", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    world.controls.fault(verify, { kind: "drop" });
    await removeApp(page);
    await expect(page.getByRole("alert")).toHaveText(/^There is no connection/);
    await button(page, "Try again").click();
    world.controls.fault(attemptSecond, { kind: "drop" });
    const field = page.getByLabel("Authenticator code");
    await field.fill(world.controls.totp(world.user));
    await button(page, "Confirm").click();
    await expect(page.getByRole("alert")).toHaveText(/^There is no connection/);
    await expect(field).not.toHaveValue("");
    await button(page, "Confirm").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
  });

  test("is locked out, and is told for how long", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    await removeApp(page);
    await page.getByLabel("Authenticator code").fill("000000");
    world.controls.lockUser(world.user);
    await button(page, "Confirm").click();
    await expect(page.getByRole("alert")).toHaveText(/locked.*60 minutes/i);
    await expect(button(page, "Do not change anything")).toBeVisible();
  });

  test("loses the session in the middle, and nothing of the account is left", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    await removeApp(page);
    await expect(page.getByText(asked)).toBeVisible();
    world.controls.endSessions(world.user);
    await page.getByLabel("Authenticator code").fill("000000");
    await button(page, "Confirm").click();
    await expect(page.getByLabel("Password")).toBeVisible();
    await expect(page.getByRole("region", { name: "First page" })).toBeEmpty();
    expect(changes(world)).toEqual([disableTotp]);
  });

  test("reloads in the middle, and begins the change anew", async ({ page, start }) => {
    const world = await start(onSettings);
    world.controls.ageSessions(world.user);
    await removeApp(page);
    await expect(page.getByText(asked)).toBeVisible();
    await page.reload();
    await expect(button(page, "Remove the authenticator app")).toBeVisible();
    await expect(page.getByText(asked)).toBeHidden();
    await removeApp(page);
    await page.getByLabel("Authenticator code").fill(world.controls.totp(world.user));
    await button(page, "Confirm").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
  });

  test("needs more for the app's own action, proves it once, and both go on", async ({ page, start }) => {
    const world = await start({ ...onSettings, query: { page: "settings", own: "" } });
    world.controls.ageSessions(world.user);
    const settings = page.getByRole("region", { name: "First page" });
    await removeApp(page);
    await expect(settings.getByLabel("Authenticator code")).toBeFocused();
    await button(page, "Delete my account").click();
    // The open one is raised: it stays where it is, and begins with the first of both factors.
    await settings.getByLabel("Password").fill(world.user.password ?? "");
    await button(settings, "Confirm").click();
    await settings.getByLabel("Authenticator code").fill(world.controls.totp(world.user));
    await button(settings, "Confirm").click();
    await expect(page.getByText("The authenticator app is removed.")).toBeVisible();
    await expect(page.getByText("1: account deleted")).toBeVisible();
    await expect(page.getByText(asked)).toBeHidden();
    expect(stepUpCalls(world)).toEqual([verify, verify, attemptFirst, attemptSecond]);
  });

  test("pays twice, and proves it before each payment, at the app's own step-up", async ({ page, start }) => {
    const world = await start({ ...onSettings, query: { page: "settings", own: "" } });
    const own = page.getByRole("region", { name: "Own actions" });
    await button(page, "Pay").click();
    await button(page, "Pay").click();
    for (const paid of ["1: paid", "2: paid"]) {
      await expect(page.getByText(asked)).toHaveCount(1);
      await expect(page.getByText(paid)).toBeHidden();
      const field = own.getByLabel("Authenticator code");
      await expect(field).toHaveValue("");
      await field.fill(world.controls.totp(world.user));
      await button(own, "Confirm").click();
      await expect(page.getByText(paid)).toBeVisible();
    }
    await expect(page.getByText(asked)).toBeHidden();
    expect(stepUpCalls(world)).toEqual([verify, attemptSecond, verify, attemptSecond]);
  });

  test("uses the keyboard alone, and comes back to where the change was asked", async ({ page, start }) => {
    const world = await start({ ...onSettings, query: { page: "codes" } });
    world.controls.ageSessions(world.user);
    await button(page, "Create new backup codes").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await expect(button(page, "Create new codes")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Authenticator code")).toBeFocused();
    await page.keyboard.type(world.controls.totp(world.user));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("list", { name: "Backup codes" })).toBeFocused();
    expect(changes(world)).toEqual([createCodes, createCodes]);
  });
});

async function addPhone(page: Page): Promise<void> {
  await button(page, "Add a phone number").click();
  await page.getByLabel("Phone number", { exact: true }).fill(work.number);
  await button(page, "Send a code").click();
}

async function removeApp(page: Page): Promise<void> {
  await button(page, "Remove the authenticator app").click();
  await button(page, "Remove it").click();
}

async function createNewCodes(page: Page): Promise<void> {
  await button(page, "Create new backup codes").click();
  await button(page, "Create new codes").click();
}

function stepUpCalls({ calls }: World): string[] {
  return calls().filter((call) => call.includes("/verify"));
}
