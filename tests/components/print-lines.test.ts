import { afterEach, describe, expect, test, vi } from "vitest";
import { printLines } from "../../packages/mfa-ui/src/internal/print-lines.js";
import { watchPrinting } from "./browser.js";

const markup = `<img src=x onerror="throw 1">`;

afterEach(() => {
  vi.restoreAllMocks();
  for (const frame of document.querySelectorAll("iframe")) frame.remove();
});

describe("what is printed", () => {
  test("is the title and the lines, in a page of their own", () => {
    const jobs = watchPrinting();
    expect(printLines("Backup codes", ["a1b2", "c3d4"])).not.toBeNull();
    expect(jobs).toHaveLength(1);
    const { page } = jobs[0] ?? expect.fail();
    expect(page).not.toBe(document);
    expect(page.title).toBe("Backup codes");
    expect([...page.body.children].map(({ textContent }) => textContent)).toEqual([
      "Backup codes",
      "a1b2",
      "c3d4",
    ]);
  });

  test("is text alone: no markup, style or script comes into the page", () => {
    const jobs = watchPrinting();
    printLines(markup, [markup, "<script>throw 1</script>"]);
    const { page } = jobs[0] ?? expect.fail();
    for (const paragraph of page.body.children) {
      expect(paragraph.tagName).toBe("P");
      expect(paragraph.attributes).toHaveLength(0);
      expect([...paragraph.childNodes].map(({ nodeType }) => nodeType)).toEqual([Node.TEXT_NODE]);
    }
    expect(page.querySelectorAll("script, style, link, img")).toHaveLength(0);
    expect(page.title).toBe(markup);
  });

  test("is all there before the dialog opens", () => {
    let atPrint = "";
    watchPrinting(() => {
      atPrint = document.querySelector("iframe")?.contentDocument?.body.textContent ?? "";
    });
    printLines("Codes", ["a1b2"]);
    expect(atPrint).toBe("Codesa1b2");
  });
});

describe("the frame", () => {
  function open(): HTMLIFrameElement {
    const jobs = watchPrinting();
    printLines("Backup codes", ["a1b2"]);
    return jobs[0]?.frame ?? expect.fail();
  }

  test("cannot be seen, reached by keyboard or read aloud", () => {
    const frame = open();
    expect(frame.getAttribute("aria-hidden")).toBe("true");
    expect(frame.tabIndex).toBe(-1);
    expect(frame.title).toBe("Backup codes");
    expect([frame.width, frame.height]).toEqual(["0", "0"]);
    // A frame that is not displayed is not printed everywhere.
    expect(frame.style.display).toBe("");
    expect(frame.hasAttribute("srcdoc")).toBe(false);
  });

  test("is taken away after the print", () => {
    const frame = open();
    expect(frame).toBeInTheDocument();
    frame.contentWindow?.dispatchEvent(new Event("afterprint"));
    expect(frame).not.toBeInTheDocument();
  });

  test("is taken away by who asks for it, once or twice", () => {
    watchPrinting();
    const remove = printLines("Backup codes", ["a1b2"]);
    remove?.();
    remove?.();
    expect(document.querySelector("iframe")).toBeNull();
  });
});

describe("a browser that refuses", () => {
  test("to print leaves no frame behind", () => {
    watchPrinting(() => {
      throw new DOMException("Blocked", "SecurityError");
    });
    expect(printLines("Backup codes", ["a1b2"])).toBeNull();
    expect(document.querySelector("iframe")).toBeNull();
  });

  test("to make a page leaves no frame behind", () => {
    vi.spyOn(HTMLIFrameElement.prototype, "contentDocument", "get").mockReturnValue(null);
    expect(printLines("Backup codes", ["a1b2"])).toBeNull();
    expect(document.querySelector("iframe")).toBeNull();
  });
});
