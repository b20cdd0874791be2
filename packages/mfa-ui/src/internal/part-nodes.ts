import { type ForwardedRef, type RefCallback, type RefObject, useCallback, useRef } from "react";
import { useBeforePaint } from "./use-before-paint.js";

/** The elements of a Root's parts, and whether the focus went with one of them. */
export interface PartNodes {
  readonly byPart: Map<string, Set<HTMLElement>>;
  lostFocus: boolean;
}

/** Makes an empty {@link PartNodes}. */
export function createPartNodes(): PartNodes {
  return { byPart: new Map(), lostFocus: false };
}

/** A ref that files the part's element in `nodes`, and gives it to the consumer's ref, and to `ours` while it is there. */
export function usePartRef<Node extends HTMLElement>(
  nodes: PartNodes,
  part: string,
  theirs: ForwardedRef<Node>,
  ours?: RefObject<Node | null>,
): RefCallback<Node> {
  const own = useRef<Node>(null);
  const filed = ours ?? own;
  const release = useRef<(() => void) | null>(null);
  return useCallback(
    (node: Node | null) => {
      const set = nodes.byPart.get(part) ?? new Set();
      nodes.byPart.set(part, set);
      if (filed.current) set.delete(filed.current);
      // React lets go of a ref while its element is still on the page, with the focus in it.
      if (!node && filed.current?.contains(document.activeElement)) nodes.lostFocus = true;
      if (node) set.add(node);
      filed.current = node;
      if (node) release.current = give(theirs, node);
      else release.current?.();
    },
    [nodes, part, theirs, filed],
  );
}

/**
 * Moves the focus to the part named `target` when `step` changes, if the focus is at a part, or went with one. From a
 * step in `elsewhere`, where the person was at another form that is gone now, it is enough that the focus is nowhere.
 */
export function useStepFocus(nodes: PartNodes, step: string, target: string | null, elsewhere: string): void {
  const before = useRef(step);
  useBeforePaint(() => {
    const from = before.current;
    before.current = step;
    if (from === step || target === null) return;
    const nowhere = isNowhere() && (nodes.lostFocus || from === elsewhere);
    if (nowhere || isFocusInside(nodes)) firstOf(nodes, target)?.focus();
    nodes.lostFocus = false;
  }, [nodes, step, target, elsewhere]);
}

/**
 * Moves the focus to the first part of `targets` that is there, when it went with a part and is nowhere now. For parts that
 * come and go at several places at once, where the step stays the same.
 */
export function useLostFocus(nodes: PartNodes, targets: readonly (string | null)[]): void {
  useBeforePaint(() => {
    if (!nodes.lostFocus) return;
    const found = targets.flatMap((part) => (part && firstOf(nodes, part)) || [])[0];
    // Until there is one, the next commit looks again.
    if (isNowhere() && !found) return;
    nodes.lostFocus = false;
    if (isNowhere()) found?.focus();
  });
}

/**
 * Moves the focus to the part named `target` and selects its text when there is a new `error`, if the focus was at a
 * part. Not for an error that was there on mount.
 */
export function useRefusalFocus(nodes: PartNodes, error: object | null, target: string | null): void {
  const before = useRef(error);
  useBeforePaint(() => {
    const isNew = error !== before.current;
    before.current = error;
    if (!isNew || target === null || !(isNowhere() || isFocusInside(nodes))) return;
    const input = firstOf(nodes, target);
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
  }, [nodes, error, target]);
}

/** Whether nothing on the page has the focus. */
export function isNowhere(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

/** Whether the focus is at one of the parts. */
export function isFocusInside({ byPart }: PartNodes): boolean {
  return [...byPart.values()].some((filed) =>
    [...filed].some((node) => node.contains(document.activeElement)),
  );
}

/** The first element of a part on the page: a list's items may have been mounted in any order. */
export function firstOf(nodes: PartNodes, part: string): HTMLElement | undefined {
  const filed = [...(nodes.byPart.get(part) ?? [])];
  return filed.find((node) =>
    filed.every((other) => !(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING)),
  );
}

// React 18 calls a ref again with `null`; React 19 calls what the ref returned, where it returned something.
function give<Node>(ref: ForwardedRef<Node>, node: Node): () => void {
  if (typeof ref !== "function") {
    if (ref) ref.current = node;
    return () => {
      if (ref) ref.current = null;
    };
  }
  const cleanup: unknown = ref(node);
  return typeof cleanup === "function" ? () => cleanup() : () => ref(null);
}
