import { expect, type Page } from "@playwright/test";

/** Answers the print dialog from now on, on the next pages: with what it would have printed. */
export async function watchPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const { title, body } = document;
      const lines = Array.from(body.children, ({ textContent }) => textContent);
      Object.assign(window.top ?? window, { printed: { title, lines } });
    };
  });
}

/** What was printed: the title and the lines of the frame. */
export async function printed(page: Page): Promise<unknown> {
  await expect(page.locator("iframe")).toHaveCount(1);
  return page.evaluate(() => Reflect.get(window, "printed"));
}

/** Closes the print dialog. */
export async function endPrinting(page: Page): Promise<void> {
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
    frame.contentWindow?.dispatchEvent(new Event("afterprint"));
  });
}
