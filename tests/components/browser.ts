import { vi } from "vitest";

/** What a print dialog was opened for. */
interface PrintJob {
  readonly frame: HTMLIFrameElement;
  readonly view: Window;
  readonly page: Document;
}

/** Opens no print dialog, but tells for what one would be opened: jsdom has none. */
export function watchPrinting(print: () => void = () => {}): PrintJob[] {
  const jobs: PrintJob[] = [];
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow") ?? {};
  vi.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    const view: Window | null = get?.call(this);
    if (view)
      view.print = () => {
        print();
        jobs.push({ frame: this, view, page: view.document });
      };
    return view;
  });
  return jobs;
}

/** A file that was downloaded. */
interface DownloadedFile {
  readonly name: string;
  readonly type: string;
  readonly text: Promise<string>;
}

/** Saves no file, but tells which ones would be saved, and whose blobs are still held: jsdom cannot navigate. */
export function watchDownloads(): { files: DownloadedFile[]; held: Map<string, Blob> } {
  const files: DownloadedFile[] = [];
  const held = new Map<string, Blob>();
  let made = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    made += 1;
    const url = `blob:https://example.com/${made}`;
    held.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void held.delete(url));
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = held.get(this.href);
    if (blob) files.push({ name: this.download, type: blob.type, text: blob.text() });
  });
  return { files, held };
}

/** A browser that lets no page make a file. */
export function refuseDownloads(): void {
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
    throw new TypeError("Not allowed");
  });
}

/** A browser whose clipboard is not there, as on a page that is not secure, or refuses. */
export function refuseClipboard(how: "missing" | "rejecting"): void {
  const clipboard: Pick<Clipboard, "writeText"> = {
    writeText: () => Promise.reject(new DOMException("No permission", "NotAllowedError")),
  };
  vi.spyOn(navigator, "clipboard", "get").mockReturnValue(
    (how === "missing" ? undefined : clipboard) as Clipboard,
  );
}
