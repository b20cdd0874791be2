import type { SignInCompletion } from "mfa-ui";
import { useSyncExternalStore } from "react";

// Outside of React: the tree may be gone when the sign-in completes.
let completions: readonly string[] = [];
const listeners = new Set<() => void>();

/** The `onComplete` of the app: keeps what it was called with. */
export function completed({ session, task, decorateUrl }: SignInCompletion): void {
  const text = `${completions.length + 1}: ${session.status}, task ${task ?? "none"}, next ${decorateUrl("/next")}`;
  completions = [...completions, text];
  for (const listener of listeners) listener();
}

/** What `onComplete` was called with, call by call. */
export function useCompletions(): readonly string[] {
  return useSyncExternalStore(subscribe, () => completions);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
