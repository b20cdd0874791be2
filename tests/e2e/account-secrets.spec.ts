import { addPhone, button, key, qrCode, saveCodes, shownCodes } from "./support/account-steps.js";
import { home } from "./support/people.js";
import { endPrinting, printed, watchPrinting } from "./support/printing.js";
import { scan } from "./support/qr-code.js";
import { enterCode } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("the key, the backup codes and the codes that are typed", () => {
  test("are in no log, address, storage or attribute, on a page with a strict Content-Security-Policy", async ({
    page,
    start,
    context,
    complaints,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await watchPrinting(page);
    const logged: string[] = [];
    page.on("console", (message) => logged.push(message.text()));
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    page.on("framenavigated", (frame) => addresses.push(frame.url()));
    const { controls, user } = await start({ signedIn: true, query: { page: "settings" } });
    const seen: string[] = [];
    const look = async () => {
      seen.push(page.url(), await page.evaluate(whatLasts), ...(await page.evaluate(attributes)));
      seen.push(...(await context.cookies()).map(({ name, value }) => `${name}=${value}`));
    };

    await button(page, "Set up an authenticator app").click();
    await expect(qrCode(page)).not.toHaveAttribute("aria-busy");
    const uri = await scan(qrCode(page));
    await look();
    await button(page, "Show the key instead").click();
    await expect(key(page)).toBeVisible();
    await button(page, "Copy the key").click();
    await expect(page.getByText("The key is copied.")).toBeVisible();
    await enterCode(page, "654321");
    await expect(page.getByRole("alert")).toHaveText("Incorrect code");
    await look();
    const code = controls.totp(user);
    await enterCode(page, code);
    const codes = await shownCodes(page);
    await button(page, "Copy all codes").click();
    await expect(page.getByText("The codes are copied.")).toBeVisible();
    const downloading = page.waitForEvent("download");
    await button(page, "Download as a file").click();
    await (await downloading).delete();
    await button(page, "Print").click();
    await printed(page);
    await look();
    await endPrinting(page);
    await saveCodes(page);
    await expect(page.getByText("Your authenticator app is set up.")).toBeVisible();
    await addPhone(page, home.number);
    await expect(page.getByText(`A code was sent to ${home.number}.`)).toBeVisible();
    const sms = controls.outbox.last().code;
    await enterCode(page, sms);
    await expect(page.getByText(`${home.number} gets sign-in codes now.`)).toBeVisible();
    await look();

    const key32 = new URL(uri).searchParams.get("secret") ?? "";
    const everything = [...seen, ...logged, ...addresses].join("\n");
    // The search would find them: the page and the addresses were really read.
    expect(everything).toContain("input");
    expect(everything).toContain("/me/totp/attempt_verification");
    expect(key32).toBe(controls.user(user).totpSecret);
    for (const hidden of [uri, key32, ...codes, "654321", code, sms]) {
      expect(everything).not.toContain(hidden);
      expect(everything).not.toContain(encodeURIComponent(hidden));
    }
    // With everything saved, not even the visible text has them.
    const left = await page.content();
    for (const hidden of [uri, key32, ...codes]) expect(left).not.toContain(hidden);
    expect(complaints).toEqual([]);
  });
});

// In the page: every attribute of every element, but for where the key is meant to be while it is shown.
function attributes(): string[] {
  return Array.from(document.querySelectorAll("*"), (element) =>
    Array.from(element.attributes, ({ name, value }) => {
      const drawing = element.matches("path") && name === "d";
      const link = element.matches("a") && name === "href" && value.startsWith("otpauth:");
      return drawing || link ? "" : `${name}=${value}`;
    }).join(" "),
  );
}

// In the page: what would still be there for whoever comes later.
function whatLasts(): string {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return JSON.stringify([
    localStorage,
    sessionStorage,
    history.state,
    document.cookie,
    document.title,
    loaded,
  ]);
}
