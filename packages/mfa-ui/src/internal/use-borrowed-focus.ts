import { useEffect, useRef } from "react";
import { firstOf, isFocusInside, type PartNodes } from "./part-nodes.js";
import { useBeforePaint } from "./use-before-paint.js";

/**
 * Lets something that opens in between take the focus to the part named `target` from where it is then, and gives it back
 * when that closes with the focus in it. A person who is typing elsewhere, or has gone there meanwhile, keeps it. On arrival
 * at something that is in the middle, a focus that is nowhere stays so; with `target` being `null` it just begins.
 */
export function useBorrowedFocus(nodes: PartNodes, open: boolean, target: string | null): void {
  const lender = useRef<HTMLElement | null>(null);
  const arrived = useRef(false);
  useEffect(() => {
    // What is open already is rendered before this.
    queueMicrotask(() => {
      arrived.current = true;
    });
  }, []);
  useBeforePaint(() => {
    const { activeElement } = document;
    if (open) {
      const begins = arrived.current || target === null;
      const lends =
        activeElement === document.body ? begins : !isFocusInside(nodes) && !isTyping(activeElement);
      if (lends && activeElement instanceof HTMLElement) lender.current = activeElement;
      return;
    }
    const before = lender.current;
    lender.current = null;
    if (before?.isConnected && (nodes.lostFocus || isFocusInside(nodes))) before.focus();
    nodes.lostFocus = false;
  }, [nodes, open]);
  useBeforePaint(() => {
    if (open && target && lender.current === document.activeElement) firstOf(nodes, target)?.focus();
  }, [nodes, open, target]);
}

function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (!(element instanceof HTMLInputElement))
    return element instanceof HTMLElement && element.isContentEditable;
  // A field of a flow that waits takes nothing now.
  const waits = element.readOnly || element.hasAttribute("data-pending");
  return !waits && !/^(button|checkbox|radio|reset|submit)$/.test(element.type);
}
