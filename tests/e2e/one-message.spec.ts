import { home, secret, work } from "./support/people.js";
import {
  attempt,
  codeField,
  create,
  enterCode,
  enterPassword,
  expectSignedIn,
  pass,
  prepare,
  touch,
} from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("one message", () => {
  test("goes out for a sign-in that is unmounted, mounted again and reloaded", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await page.getByRole("button", { name: "Unmount the forms" }).click();
    await expect(codeField(page)).toBeHidden();
    await page.getByRole("button", { name: "Mount the forms" }).click();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Send another code in \d+ seconds?$/ })).toBeVisible();
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });

  test("goes out when the forms are unmounted while it is being sent", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    const held = controls.hold(prepare);
    await enterPassword(page, user);
    await held.arrived;
    await page.getByRole("button", { name: "Unmount the forms" }).click();
    await page.getByRole("button", { name: "Mount the forms" }).click();
    await expect(page.getByText("Sending a code to +1******0006…")).toBeVisible();
    held.release();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    expect(calls()).toEqual([create, prepare]);
  });

  test("goes out for two forms on one page, which show the same", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home] }, query: { twice: "" } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toHaveCount(2);
    const second = page.getByRole("region", { name: "Second copy" });
    await second.getByRole("textbox", { name: "SMS code" }).fill("000000");
    await second.getByRole("button", { name: "Verify" }).click();
    await expect(page.getByRole("alert")).toHaveText(["Incorrect code", "Incorrect code"]);
    await second.getByRole("textbox", { name: "SMS code" }).fill(controls.outbox.last().code);
    await second.getByRole("button", { name: "Verify" }).click();
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, attempt, touch]);
  });

  test("goes out when the person turns to another method and comes back", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { totpSecret: secret, phones: [home] },
      query: { initialFactor: "phone_code" },
    });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await page.getByRole("button", { name: "Use your authenticator app" }).click();
    await expect(page.getByLabel("Authenticator code")).toBeVisible();
    await page.getByRole("button", { name: "Send an SMS to +1******0006" }).click();
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });

  test("that Clerk gave up for another method's wrong code is said to be so, and can be replaced", async ({
    page,
    start,
  }) => {
    await page.clock.install();
    const { controls, user } = await start({
      user: { totpSecret: secret, phones: [home] },
      query: { initialFactor: "phone_code" },
    });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await page.getByRole("button", { name: "Use your authenticator app" }).click();
    await enterCode(page, "000000");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await page.getByRole("button", { name: "Send an SMS to +1******0006" }).click();
    await expect(page.getByRole("alert")).toBeHidden();
    await enterCode(page, controls.outbox.last().code);
    await expect(page.getByRole("alert")).toBeVisible();
    await pass(page, controls, 31);
    await page.getByRole("button", { name: "Send another code", exact: true }).click();
    await expect.poll(() => controls.outbox.all().length).toBe(2);
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
  });

  test("goes to the other phone too when the person chooses it", async ({ page, start }) => {
    const { controls, user } = await start({ user: { phones: [home, work] } });
    await enterPassword(page, user);
    await page.getByRole("button", { name: "Send an SMS to +1******0007" }).click();
    await expect(page.getByText("A code was sent to +1******0007.")).toBeVisible();
    expect(controls.outbox.all().map(({ to }) => to)).toEqual([home.number, work.number]);
  });

  test("is not sent without being asked for when autoSend is off", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { phones: [home] },
      query: { autoSend: "false" },
    });
    await enterPassword(page, user);
    const send = page.getByRole("button", { name: "Send an SMS to +1******0006" });
    await expect(send).toBeVisible();
    expect(calls()).toEqual([create]);
    await send.click();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, attempt, touch]);
  });
});

describeBoth("another code", () => {
  test("can be asked for after 30 seconds, also over a reload", async ({ page, start }) => {
    await page.clock.install();
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    const waiting = page.getByRole("button", { name: /^Send another code in \d+ seconds?$/ });
    await expect(waiting).toHaveAttribute("aria-disabled", "true");
    await waiting.click({ force: true });
    await pass(page, controls, 20);
    await expect(page.getByRole("button", { name: /^Send another code in (\d|10) seconds?$/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: /^Send another code in (\d|10) seconds?$/ })).toBeVisible();
    await pass(page, controls, 10);
    expect(calls()).toEqual([create, prepare]);
    await page.getByRole("button", { name: "Send another code", exact: true }).click();
    await expect(waiting).toBeVisible();
    expect(controls.outbox.all()).toHaveLength(2);
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, prepare, attempt, touch]);
  });

  test("waits as long as Clerk says, also over a reload", async ({ page, start }) => {
    await page.clock.install();
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await pass(page, controls, 31);
    controls.fault(prepare, { kind: "rate_limit", retryAfter: 90 });
    await page.getByRole("button", { name: "Send another code", exact: true }).click();
    await expect(page.getByRole("alert")).toHaveText(/Try again in 90 seconds\.$/);
    await page.reload();
    await expect(page.getByRole("button", { name: /^Send another code in [678]\d seconds$/ })).toBeVisible();
    await pass(page, controls, 91);
    await page.getByRole("button", { name: "Send another code", exact: true }).click();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    expect(controls.outbox.all()).toHaveLength(2);
    expect(calls()).toEqual([create, prepare, prepare, prepare]);
  });

  test("is asked for once, however often the button is pressed", async ({ page, start }) => {
    await page.clock.install();
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    await enterPassword(page, user);
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await pass(page, controls, 31);
    const held = controls.hold(prepare);
    const resend = page.getByRole("button", { name: "Send another code", exact: true });
    await resend.click();
    await held.arrived;
    await resend.click({ force: true });
    await resend.click({ force: true });
    held.release();
    await expect(page.getByRole("button", { name: /^Send another code in \d+ seconds$/ })).toBeVisible();
    expect(calls()).toEqual([create, prepare, prepare]);
  });
});

describeBoth("a message that could not be sent", () => {
  test("because Clerk wants a wait is not asked for again by a reload", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    controls.fault(prepare, { kind: "rate_limit", retryAfter: 45 });
    await enterPassword(page, user);
    await expect(page.getByRole("alert")).toHaveText(/Try again in 45 seconds\.$/);
    await page.reload();
    const send = page.getByRole("button", { name: "Send an SMS to +1******0006" });
    await expect(send).toBeVisible();
    expect(calls()).toEqual([create, prepare]);
    await send.click();
    await enterCode(
      page,
      await expect
        .poll(() => controls.outbox.all().length)
        .toBe(1)
        .then(() => controls.outbox.last().code),
    );
    await expectSignedIn(page, user);
  });

  test("because the connection broke is sent when the person asks again", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { phones: [home] } });
    controls.fault(prepare, { kind: "drop" });
    await enterPassword(page, user);
    await expect(page.getByRole("alert")).toHaveText(
      "There is no connection. Check your network and try again.",
    );
    const send = page.getByRole("button", { name: "Send an SMS to +1******0006" });
    await expect(send).toBeFocused();
    await send.click();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    await enterCode(page, controls.outbox.last().code);
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, prepare, prepare, attempt, touch]);
  });
});
