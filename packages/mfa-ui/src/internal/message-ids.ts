import { useState } from "react";
import { useBeforePaint } from "./use-before-paint.js";

/** The ids of the messages that are on the page now, so that `aria-describedby` never dangles. */
export interface MessageIds {
  add(id: string): () => void;
  subscribe(listener: () => void): () => void;
  /** The ids, separated by spaces. */
  get(): string | undefined;
}

/** Makes an empty {@link MessageIds}. */
export function createMessageIds(): MessageIds {
  const ids = new Set<string>();
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    add(id) {
      ids.add(id);
      notify();
      return () => {
        ids.delete(id);
        notify();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => (ids.size === 0 ? undefined : [...ids].sort(byPlace).join(" ")),
  };
}

// In the order in which they are read on the page.
function byPlace(one: string, other: string): number {
  const [first, second] = [one, other].map((id) => document.getElementById(id));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/** Registers a message that is on the page while `id` is not `null`. */
export function useMessageId(messages: MessageIds, id: string | null): void {
  useBeforePaint(() => (id === null ? undefined : messages.add(id)), [messages, id]);
}

/** The value for `aria-describedby`, after the consumer's own ids. */
export function useDescribedBy(messages: MessageIds, own: string | undefined): string | undefined {
  const [ids, setIds] = useState(messages.get);
  // Not useSyncExternalStore, which looks after the paint: a field that gets the focus has its description by then.
  useBeforePaint(() => {
    const read = (): void => setIds(messages.get());
    read();
    return messages.subscribe(read);
  }, [messages]);
  return [own, ids].filter(Boolean).join(" ") || undefined;
}
