import type { Page } from "@playwright/test";
import { home, secret } from "./support/people.js";
import {
  attempt,
  codeField,
  create,
  enterCode,
  enterPassword,
  expectSignedIn,
  prepare,
  touch,
} from "./support/steps.js";
import { describeBoth, describeOn, expect, test, type World } from "./support/test.js";

const noConnection = "There is no connection. Check your network and try again.";
const noAnswer = "The sign-in service does not answer. Try again later.";

interface Fault {
  readonly name: string;
  /** Makes the next call go wrong. */
  arrange(world: World, page: Page): unknown;
  /** What the person is told. */
  readonly alert: string | RegExp;
  /** Makes the next but one work. */
  mend?(world: World, page: Page): unknown;
}

const offline = {
  name: "the browser is offline",
  arrange: (_world, page) => page.context().setOffline(true),
  alert: noConnection,
  mend: (_world, page) => page.context().setOffline(false),
} satisfies Fault;

// Each says something else than the one before, so that no test takes the words of that one for its own.
const codeFaults: readonly Fault[] = [
  {
    name: "Clerk's server fails",
    arrange: ({ controls }) => controls.fault(attempt, { kind: "status", status: 500 }),
    alert: noAnswer,
  },
  {
    name: "Clerk wants a wait",
    arrange: ({ controls }) => controls.fault(attempt, { kind: "rate_limit", retryAfter: 7 }),
    alert: /Too many requests.* Try again in 7 seconds\.$/,
  },
  {
    name: "Clerk's server gives no answer that can be read",
    arrange: ({ controls }) => controls.fault(attempt, { kind: "status", status: 503, errors: [] }),
    alert: noAnswer,
  },
  {
    name: "the connection breaks",
    arrange: ({ controls }) => controls.fault(attempt, { kind: "drop" }),
    alert: noConnection,
  },
  {
    name: "Clerk says that nobody is signed in",
    arrange: ({ controls }) =>
      controls.fault(attempt, {
        kind: "status",
        status: 401,
        errors: [{ code: "authentication_invalid" }],
      }),
    alert: "You are signed out. Sign in again.",
  },
  offline,
  {
    name: "the account is locked, until it is not",
    arrange: ({ controls, user }) => controls.lockUser(user),
    alert: /locked.*60 minutes/,
    mend: ({ controls, user }) => controls.unlockUser(user),
  },
];

describeBoth("when a code is checked and", () => {
  for (const { title, faults, tag } of oneByOneAndAlone(codeFaults)) {
    test(`${title}: it is said, the code is kept, and can be sent again`, { tag }, async ({
      page,
      start,
    }) => {
      const world = await start({ user: { totpSecret: secret } });
      const { controls, user } = world;
      await enterPassword(page, user);
      await expect(codeField(page)).toBeFocused();
      const code = controls.totp(user);
      await page.keyboard.type(code);
      for (const { arrange, alert, mend } of faults) {
        await arrange(world, page);
        await page.keyboard.press("Enter");
        await expect(page.getByRole("alert")).toHaveText(alert);
        await expect(codeField(page)).toBeFocused();
        await expect(codeField(page)).toHaveValue(code);
        await expect(codeField(page)).not.toHaveAttribute("aria-invalid");
        await mend?.(world, page);
      }
      await page.keyboard.press("Enter");
      await expectSignedIn(page, user);
    });
  }

  test("it is wrong: it is said at the field, selected, and replaced by typing", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { totpSecret: secret } });
    await enterPassword(page, user);
    await enterCode(page, "000000");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await expect(codeField(page)).toBeFocused();
    await expect(codeField(page)).toHaveValue("000000");
    await expect(codeField(page)).toHaveAttribute("aria-invalid", "true");
    await expect(codeField(page)).toHaveAccessibleDescription(/Incorrect code/);
    await page.keyboard.type(controls.totp(user));
    await page.keyboard.press("Enter");
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, attempt, touch]);
  });

  test("it has expired: another one can be asked for", async ({ page, start }) => {
    await page.clock.install();
    const { controls, user } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    const { code } = controls.outbox.last();
    controls.clock.advance(11 * 60_000);
    await page.clock.fastForward(31_000);
    await enterCode(page, code);
    await expect(page.getByRole("alert")).toHaveText(/expired/);
    await expect(codeField(page)).toBeFocused();
    await page.getByRole("button", { name: "Send another code", exact: true }).click();
    await expect(page.getByRole("alert")).toBeHidden();
    await expect.poll(() => controls.outbox.all().length).toBe(2);
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
  });

  test("it was tried too often: another method can be taken", async ({ page, start }) => {
    const { controls, user } = await start({ user: { phones: [home], backupCodes: ["a1b2c3d4"] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    for (const wrong of ["000000", "000001"]) {
      await enterCode(page, wrong);
      await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    }
    await enterCode(page, controls.outbox.last().code.replace(/./g, "0"));
    await expect(page.getByRole("alert")).toHaveText(/Too many failed attempts/i);
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await expect(page.getByRole("alert")).toBeHidden();
    await enterCode(page, "a1b2c3d4");
    await expectSignedIn(page, user);
  });

  test("few tries are left: Clerk's warning is said too, and then that the account is locked", async ({
    page,
    start,
  }) => {
    const { controls, user } = await start({
      user: { totpSecret: secret },
      fapi: { lockout: { maxAttempts: 2, durationMinutes: 60 } },
    });
    await enterPassword(page, user);
    await enterCode(page, "000000");
    await expect(page.getByRole("alert")).toHaveText(
      "Incorrect code. You have 1 attempt remaining before your account is locked.",
    );
    await enterCode(page, "000000");
    await enterCode(page, controls.totp(user));
    await expect(page.getByRole("alert")).toHaveText(/locked.*60 minutes/);
    await expect(codeField(page)).toBeVisible();
    expect(controls.user(user).sessionIds).toEqual([]);
  });

  test("the sign-in is gone: the person is told and can start over", async ({ page, start }) => {
    const { controls, user } = await start({ user: { totpSecret: secret } });
    await enterPassword(page, user);
    await expect(codeField(page)).toBeVisible();
    controls.clock.advance(25 * 3600_000);
    await enterCode(page, "123456");
    await expect(page.getByRole("alert")).toHaveText(
      "Something changed in the meantime, for example in another tab. Reload the page and try again.",
    );
    await page.getByRole("button", { name: "Use another account" }).click();
    await enterPassword(page, user);
    await enterCode(page, controls.totp(user));
    await expectSignedIn(page, user);
  });
});

const passwordFaults: readonly Fault[] = [
  {
    name: "the connection breaks",
    arrange: ({ controls }) => controls.fault(create, { kind: "drop" }),
    alert: noConnection,
  },
  {
    name: "Clerk wants a wait",
    arrange: ({ controls }) => controls.fault(create, { kind: "rate_limit", retryAfter: 7 }),
    alert: /Try again in 7 seconds\.$/,
  },
  {
    name: "Clerk's server fails",
    arrange: ({ controls }) => controls.fault(create, { kind: "status", status: 500 }),
    alert: noAnswer,
  },
  offline,
];

describeBoth("when the password is checked and", () => {
  for (const { title, faults, tag } of oneByOneAndAlone(passwordFaults)) {
    test(`${title}: it is said, and the same can be sent again`, { tag }, async ({ page, start }) => {
      const world = await start({ user: { totpSecret: secret } });
      const { user, calls } = world;
      await page.getByLabel("Email address").fill(user.email);
      await page.getByLabel("Password").fill(user.password ?? "");
      const send = page.getByRole("button", { name: "Continue", exact: true });
      for (const { arrange, alert, mend } of faults) {
        await arrange(world, page);
        await send.click();
        await expect(page.getByRole("alert")).toHaveText(alert);
        await expect(page.getByLabel("Email address")).toHaveValue(user.email);
        await mend?.(world, page);
      }
      await send.click();
      await expect(codeField(page)).toBeVisible();
      // What is sent offline does not arrive.
      const arrived = faults.filter((fault) => fault !== offline);
      expect(calls()).toEqual([...arrived.map(() => create), create]);
    });
  }

  test("nobody has that address: it is said at that field, which has the focus", async ({ page, start }) => {
    const { user } = await start();
    await enterPassword(page, { ...user, email: "nobody@example.com" });
    await expect(page.getByRole("alert")).toHaveText("Couldn't find your account.");
    const field = page.getByLabel("Email address");
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription("Couldn't find your account.");
    await expect(page.getByLabel("Password")).not.toHaveAttribute("aria-invalid");
    await page.keyboard.type(user.email);
    await page.keyboard.press("Enter");
    await expectSignedIn(page, user);
  });
});

describeOn("core-3", "when the session cannot be made active", () => {
  test("it is said each time, and tried again without a new code", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    controls.fault(touch, { kind: "status", status: 500 });
    await enterCode(page, controls.outbox.last().code);
    await expect(page.getByRole("alert")).toHaveText(noAnswer);
    const retry = page.getByRole("button", { name: "Try again" });
    await expect(retry).toBeFocused();
    controls.fault(touch, { kind: "drop" });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText(noConnection);
    await expect(retry).toBeFocused();
    await page.keyboard.press("Enter");
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch, touch, touch]);
  });
});

// Core 2 takes a session as active whatever becomes of its request.
describeOn("core-2", "when Clerk does not hear that the session is active", () => {
  for (const { name, fault } of [
    { name: "because its server fails", fault: { kind: "status", status: 500 } },
    { name: "because the connection breaks", fault: { kind: "drop" } },
  ] as const) {
    test(`${name}, the person is signed in all the same`, async ({ page, start }) => {
      const { controls, user, calls } = await start({ user: { totpSecret: secret } });
      await enterPassword(page, user);
      controls.fault(touch, fault);
      await enterCode(page, controls.totp(user));
      await expectSignedIn(page, user);
      expect(calls()).toEqual([create, attempt, touch]);
    });
  }
});

/** All of them one after the other on one page; and each alone, with the wide matrices. */
function oneByOneAndAlone(
  faults: readonly Fault[],
): { title: string; faults: readonly Fault[]; tag: string[] }[] {
  return [
    { title: "one thing after the other goes wrong", faults, tag: [] },
    ...faults.map((fault) => ({ title: fault.name, faults: [fault], tag: ["@wide"] })),
  ];
}
