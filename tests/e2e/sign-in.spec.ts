import { home, secret, work } from "./support/people.js";
import { describeBoth, enterCode, enterPassword, expect, test } from "./support/test.js";

const created = "POST /client/sign_ins";
const sent = "POST /client/sign_ins/*/prepare_second_factor";
const attempted = "POST /client/sign_ins/*/attempt_second_factor";
const touched = "POST /client/sessions/*/touch";

describeBoth("a whole sign-in", () => {
  test("with an authenticator app", async ({ page, start }) => {
    const { controls, user, calls } = await start({ user: { totpSecret: secret } });
    await enterPassword(page, user);
    await enterCode(page, controls.totp(user));
    await expect(page.getByText(`Signed in as ${user.email}`)).toBeVisible();
    await expect(page.getByRole("list", { name: "Completions" })).toHaveText(
      "1: active, task none, next /next",
    );
    expect(calls()).toEqual([created, attempted, touched]);
  });

  test("with an SMS to the second phone", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { phones: [home, work] },
      query: { initialFactor: "none" },
    });
    await enterPassword(page, user);
    await page.getByRole("button", { name: /Send an SMS to .*0007/ }).click();
    await expect(page.getByText(/A code was sent to .*0007/)).toBeVisible();
    expect(controls.outbox.all(home.number)).toHaveLength(0);
    await enterCode(page, controls.outbox.last(work.number).code);
    await expect(page.getByText(`Signed in as ${user.email}`)).toBeVisible();
    expect(controls.outbox.all()).toHaveLength(1);
    expect(calls()).toEqual([created, sent, attempted, touched]);
  });
});
