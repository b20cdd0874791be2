/** Downloads a text as a file. Returns whether the browser took it. */
export function downloadText(fileName: string, text: string): boolean {
  try {
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    // Not at once: some browsers read the blob after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
    return true;
  } catch {
    return false;
  }
}
