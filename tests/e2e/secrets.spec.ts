import { home, secret } from "./support/people.js";
import { codeField, enterCode, enterPassword, expectSignedIn } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("a page with a strict Content-Security-Policy", () => {
  test("signs in without breaking it, and would be caught breaking it", async ({
    page,
    start,
    complaints,
  }) => {
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
        document.documentElement.lang = `${document.documentElement.lang} ${violatedDirective}`;
      });
    });
    const { controls, user } = await start({ user: { totpSecret: secret }, query: { twice: "" } });
    await enterPassword(page, user);
    await enterCode(page.getByRole("region", { name: "Second copy" }), "000000");
    await enterCode(page.getByRole("region", { name: "Second copy" }), controls.totp(user));
    await expectSignedIn(page, user);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(complaints).toEqual([]);
    await page.evaluate(() => document.body.setAttribute("style", "color: red"));
    await expect(page.locator("html")).toHaveAttribute("lang", "en style-src-attr");
    await expect
      .poll(() => complaints.splice(0))
      .toEqual([expect.stringContaining("Content Security Policy")]);
  });
});

describeBoth("the password, the codes and the authenticator's key", () => {
  test("are in no log, address, storage or attribute", async ({ page, start }) => {
    const logged: string[] = [];
    page.on("console", (message) => logged.push(message.text()));
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    const { controls, user } = await start({
      user: { totpSecret: secret, phones: [home], backupCodes: ["a1b2c3d4"], password: "not to be seen 77" },
    });
    const seen: string[] = [];
    const look = async () => {
      seen.push(await page.content(), page.url(), await page.evaluate(storage));
      seen.push(...(await page.context().cookies()).map(({ name, value }) => `${name}=${value}`));
    };
    await enterPassword(page, user);
    await enterCode(page, "654321");
    await expect(page.getByRole("alert")).toBeVisible();
    await look();
    await enterCode(page, "a1b2-c3d4");
    await expect(page.getByRole("button", { name: /^That looks like a backup code/ })).toBeVisible();
    await look();
    await page.getByRole("button", { name: "Send an SMS to +1******0006" }).click();
    await expect(page.getByText("A code was sent to +1******0006.")).toBeVisible();
    const { code } = controls.outbox.last();
    const held = controls.hold("/client/sign_ins/*/attempt_second_factor");
    await enterCode(page, code);
    await held.arrived;
    await look();
    held.release();
    await expectSignedIn(page, user);
    await look();
    const everything = [...seen, ...logged, ...addresses].join("\n");
    // The search would find them: the page and the storage were really read.
    expect(everything).toContain("input");
    expect(everything).toContain("mfa-ui:sign-in");
    for (const hidden of ["not to be seen 77", "654321", "a1b2-c3d4", "a1b2c3d4", code, secret]) {
      expect(everything).not.toContain(hidden);
      expect(everything).not.toContain(encodeURIComponent(hidden));
    }
  });

  test("are not kept in the field of another method", async ({ page, start }) => {
    const { user } = await start({ user: { totpSecret: secret, backupCodes: ["a1b2c3d4"] } });
    await enterPassword(page, user);
    await codeField(page).fill("123456");
    await page.getByRole("button", { name: "Use a backup code" }).click();
    await expect(page.getByLabel("Backup code")).toHaveValue("");
    await page.getByRole("button", { name: "Use your authenticator app" }).click();
    await expect(page.getByLabel("Authenticator code")).toHaveValue("");
  });
});

// In the page.
function storage(): string {
  return JSON.stringify([localStorage, sessionStorage, history.state, document.cookie]);
}
