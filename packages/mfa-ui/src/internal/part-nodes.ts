import { type ForwardedRef, type RefCallback, useCallback, useRef } from "react";
import { useBeforePaint } from "./use-before-paint.js";

/** The elements of a Root's parts, by part name, in mount order. */
export type PartNodes = Map<string, Set<HTMLElement>>;

/** A ref that files the part's element in `nodes`, and gives it to the consumer's ref. */
export function usePartRef<Node extends HTMLElement>(
  nodes: PartNodes,
  part: string,
  theirs: ForwardedRef<Node>,
): RefCallback<Node> {
  const filed = useRef<Node | null>(null);
  const release = useRef<(() => void) | null>(null);
  return useCallback(
    (node: Node | null) => {
      const set = nodes.get(part) ?? new Set();
      nodes.set(part, set);
      if (filed.current) set.delete(filed.current);
      if (node) set.add(node);
      filed.current = node;
      if (node) release.current = give(theirs, node);
      else release.current?.();
    },
    [nodes, part, theirs],
  );
}

/** Whether the focus is at one of the parts, or nowhere. */
export function holdsFocus(nodes: PartNodes): boolean {
  const active = document.activeElement;
  if (!active || active === document.body) return true;
  return [...nodes.values()].some((filed) => [...filed].some((node) => node.contains(active)));
}

/**
 * Moves the focus to the part named `target` when `step` changes, if the focus was at a part that went or is still at
 * one. Not on mount, and not from a step that `isArrival` calls the page's own loading.
 */
export function useStepFocus(
  nodes: PartNodes,
  step: string,
  target: string | null,
  isArrival: (from: string) => boolean,
): void {
  const before = useRef(step);
  useBeforePaint(() => {
    const from = before.current;
    before.current = step;
    if (from === step || target === null || isArrival(from) || !holdsFocus(nodes)) return;
    firstOf(nodes, target)?.focus();
  }, [nodes, step, target, isArrival]);
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
    if (!isNew || target === null || !holdsFocus(nodes)) return;
    const input = firstOf(nodes, target);
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
  }, [nodes, error, target]);
}

// The first on the page: a list's items may have been mounted in any order.
function firstOf(nodes: PartNodes, part: string): HTMLElement | undefined {
  const filed = [...(nodes.get(part) ?? [])];
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
