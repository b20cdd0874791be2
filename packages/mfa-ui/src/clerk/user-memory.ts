import type { ClerkStore } from "./mfa-client.js";

/** A secret of the signed-in user, in the memory of this page. */
export interface UserMemory<Secret> {
  /** `null` when there is none, or it is another user's. */
  get(): Secret | null;
  /** Keeps the secret, unless its user is gone meanwhile. */
  set(userId: string, secret: Secret): void;
  clear(): void;
}

/** Makes an empty {@link UserMemory}, which drops what it holds as soon as its user is not the signed-in one any more. */
export function createUserMemory<Secret>({ clerk, subscribe, notify }: ClerkStore): UserMemory<Secret> {
  let held: { readonly userId: string; readonly secret: Secret } | null = null;
  let ignoreNews = (): void => {};

  function drop(): void {
    held = null;
    ignoreNews();
  }

  // `undefined` is Clerk between two sessions: no news.
  function isGone(userId: string): boolean {
    return clerk.user !== undefined && clerk.user?.id !== userId;
  }

  return {
    get() {
      if (held && isGone(held.userId)) drop();
      return held && held.secret;
    },
    set(userId, secret) {
      if (isGone(userId)) return;
      drop();
      held = { userId, secret };
      ignoreNews = subscribe(() => {
        if (isGone(userId)) drop();
      });
      notify();
    },
    clear() {
      if (!held) return;
      drop();
      notify();
    },
  };
}
