/** Puts a text into the clipboard. Resolves to whether the browser did, which it may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects the text of an element, so that the person can copy it. */
export function selectText(node: Element | undefined): void {
  if (node) getSelection()?.selectAllChildren(node);
}
