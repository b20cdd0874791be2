/**
 * Opens the print dialog for lines of text, in a frame of its own that is taken away afterwards. No markup, style or
 * script is injected, so that a strict Content-Security-Policy holds. Returns the function that takes the frame away, or
 * `null` when the browser refused.
 */
export function printLines(title: string, lines: readonly string[]): (() => void) | null {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.width = "0";
  frame.height = "0";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  // Through the object model, which no policy forbids. Not display: none, which some browsers do not print.
  frame.style.position = "fixed";
  frame.style.border = "0";
  const remove = (): void => frame.remove();
  try {
    document.body.append(frame);
    const { contentDocument: page, contentWindow: view } = frame;
    if (!page || !view) throw new TypeError("The frame has no document.");
    page.title = title;
    for (const line of [title, ...lines]) {
      const paragraph = page.createElement("p");
      paragraph.textContent = line;
      page.body.append(paragraph);
    }
    view.addEventListener("afterprint", remove);
    view.print();
    return remove;
  } catch {
    remove();
    return null;
  }
}
