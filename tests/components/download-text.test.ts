import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { downloadText } from "../../packages/mfa-ui/src/internal/download-text.js";
import { refuseDownloads, watchDownloads } from "./browser.js";

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("the file has the name and the text, in UTF-8", async () => {
  const { files } = watchDownloads();
  expect(downloadText("codes.txt", "Códigos\n\na1b2\n")).toBe(true);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ name: "codes.txt", type: "text/plain;charset=utf-8" });
  expect(await files[0]?.text).toBe("Códigos\n\na1b2\n");
});

test("the text is let go of, once the browser has read it", () => {
  const { held } = watchDownloads();
  downloadText("codes.txt", "a1b2");
  expect(held.size).toBe(1);
  vi.runAllTimers();
  expect(held.size).toBe(0);
});

test("nothing is left on the page", () => {
  watchDownloads();
  const before = document.documentElement.outerHTML;
  downloadText("codes.txt", "a1b2");
  expect(document.documentElement.outerHTML).toBe(before);
});

test("a browser that makes no file is told of, not thrown", () => {
  refuseDownloads();
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click");
  expect(downloadText("codes.txt", "a1b2")).toBe(false);
  expect(click).not.toHaveBeenCalled();
});

test("a browser that does not save the file gets no second try, and keeps nothing of it", () => {
  const { held } = watchDownloads();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {
    throw new DOMException("Blocked", "SecurityError");
  });
  expect(downloadText("codes.txt", "a1b2")).toBe(false);
  vi.runAllTimers();
  expect(held.size).toBe(0);
});
