import type { SignInCompletion } from "mfa-ui";
import { useSyncExternalStore } from "react";

// Outside of React: the tree may be gone when the sign-in completes.
let completions: readonly string[] = [];
const listeners = new Set<() => void>();

/** The `onComplete` of the app's sign-in: keeps what it was called with. */
export function completed({ session, task, decorateUrl }: SignInCompletion): void {
  told(`${session.status}, task ${task ?? "none"}, next ${decorateUrl("/next")}`);
}

/** Keeps what was completed. */
export function told(what: string): void {
  completions = [...completions, `${completions.length + 1}: ${what}`];
  for (const listener of listeners) listener();
}

/** What was completed, call by call. */
export function useCompletions(): readonly string[] {
  return useSyncExternalStore(subscribe, () => completions);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
