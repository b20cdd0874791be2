import { afterEach, describe, expect, test, vi } from "vitest";
import { copyText, selectText } from "../../packages/mfa-ui/src/internal/copy-text.js";
import { refuseClipboard } from "./browser.js";
import { userEvent } from "./support.js";

afterEach(() => {
  vi.restoreAllMocks();
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

describe("copying", () => {
  test("puts the text into the clipboard", async () => {
    expect(await copyText("a1b2\nc3d4")).toBe(true);
    expect(await navigator.clipboard.readText()).toBe("a1b2\nc3d4");
  });

  test.each(["missing", "rejecting"] as const)("tells of a clipboard that is %s", async (how) => {
    refuseClipboard(how);
    expect(await copyText("a1b2")).toBe(false);
  });
});

describe("selecting", () => {
  test("selects the text of the element, and no other", async () => {
    document.body.innerHTML = "<p>before</p><ol><li>a1b2</li><li>c3d4</li></ol><p>after</p>";
    selectText(document.querySelector("ol") ?? undefined);
    expect(String(getSelection())).toBe("a1b2c3d4");
  });

  test("leaves the focus where it is", async () => {
    document.body.innerHTML = "<button>Copy</button><code>JBSW</code>";
    await userEvent.tab();
    selectText(document.querySelector("code") ?? undefined);
    expect(document.querySelector("button")).toHaveFocus();
  });

  test("without an element does nothing", () => {
    selectText(undefined);
    expect(String(getSelection())).toBe("");
  });
});
