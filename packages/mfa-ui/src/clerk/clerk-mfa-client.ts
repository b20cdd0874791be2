import { oncePer } from "../internal/once-per.js";
import type { ClerkLike } from "./clerk-like.js";
import type { ClerkStore, ClientSnapshot, GroupDefinition, MfaClient, MfaGroups } from "./mfa-client.js";
import { toSession } from "./session.js";
import { steady } from "./steady.js";

/**
 * The {@link MfaClient} over a Clerk object: what `useClerk()` returns, or `window.Clerk`. The same object always
 * gives the same client, with the clock of the first call, so that every flow on a page shares one.
 */
export function createMfaClient(clerk: ClerkLike, now: () => number = Date.now): MfaClient {
  return oncePer("client", () => connectMfaClient(clerk, now))(clerk);
}

/** A client of its own over a Clerk object, with a clock in milliseconds since 1970. */
export function connectMfaClient(clerk: ClerkLike, now: () => number): MfaClient {
  const listeners = new Set<() => void>();
  const groups: Partial<MfaGroups> = {};
  let disconnect = (): void => {};

  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };

  function group<Name extends keyof MfaGroups>({ name, create }: GroupDefinition<Name>): MfaGroups[Name] {
    const made: MfaGroups[Name] = groups[name] ?? create(store);
    groups[name] = made;
    return made;
  }

  const store: ClerkStore = {
    clerk,
    notify,
    now,
    group,
    subscribe(listener) {
      if (listeners.size === 0) disconnect = listen(clerk, notify);
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) disconnect();
      };
    },
  };

  return { now, subscribe: store.subscribe, getSnapshot: steady(() => read(clerk)), group };
}

function read(clerk: ClerkLike): ClientSnapshot {
  if (!clerk.loaded || !clerk.client) {
    return { status: clerk.status === "error" ? "unavailable" : "loading", session: undefined };
  }
  return { status: "ready", session: clerk.session && toSession(clerk.session) };
}

// `addListener` reports resources, `on("status")` a Clerk that could not load; the latter is newer.
function listen(clerk: ClerkLike, notify: () => void): () => void {
  const endResources = clerk.addListener(notify);
  clerk.on?.("status", notify);
  return () => {
    endResources();
    clerk.off?.("status", notify);
  };
}
