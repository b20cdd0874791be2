import { secret } from "./support/people.js";
import { attempt, codeField, create, enterPassword, expectSignedIn, touch } from "./support/steps.js";
import { describeBoth, expect, test } from "./support/test.js";

describeBoth("typing with an input method", () => {
  test("a code is submitted by itself when it is done, and not before", async ({ page, start }) => {
    const { controls, user, calls } = await start({
      user: { totpSecret: secret },
      query: { autoSubmit: "" },
    });
    await enterPassword(page, user);
    await expect(codeField(page)).toBeFocused();
    const fullWidth = controls
      .totp(user)
      .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send("Input.imeSetComposition", { text: fullWidth, selectionStart: 6, selectionEnd: 6 });
    await expect(codeField(page)).toHaveValue(fullWidth);
    await expect(codeField(page)).toBeEditable();
    expect(calls()).toEqual([create]);
    await keyboard.send("Input.insertText", { text: fullWidth });
    await expectSignedIn(page, user);
    expect(calls()).toEqual([create, attempt, touch]);
  });
});
