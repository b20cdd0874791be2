import { spyOn } from "storybook/test";

/** Calls `print` with the page in place of the browser's print dialog, which no play function can close. */
export function stubPrint(print: (page: Document) => void): { mockRestore(): void } {
  const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  return spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    const view: Window | null = contentWindow?.get?.call(this);
    if (view) view.print = () => print(view.document);
    return view;
  });
}
