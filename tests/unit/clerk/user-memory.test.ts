import { describe, expect, test, vi } from "vitest";
import type { ClerkLike, ClerkUserLike } from "../../../packages/mfa-ui/src/clerk/clerk-like.js";
import type { ClerkStore } from "../../../packages/mfa-ui/src/clerk/mfa-client.js";
import { createUserMemory } from "../../../packages/mfa-ui/src/clerk/user-memory.js";

/** A store whose signed-in user can be changed, with news of it or without. */
function createWorld(first: string | null | undefined = "user_1") {
  let user = userOf(first);
  const listeners = new Set<() => void>();
  const notify = vi.fn();
  const clerk: Pick<ClerkLike, "user"> = {
    get user() {
      return user;
    },
  };
  const store: Pick<ClerkStore, "subscribe" | "notify"> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify,
  };
  return {
    store: { ...store, clerk } as ClerkStore,
    notify,
    listeners,
    become(next: string | null | undefined, { news = true } = {}) {
      user = userOf(next);
      if (news) for (const listener of [...listeners]) listener();
    },
  };
}

function userOf(id: string | null | undefined): ClerkUserLike | null | undefined {
  return id ? ({ id } as ClerkUserLike) : (id as null | undefined);
}

describe("a secret", () => {
  test("is there for its user, and the store is told that it came", () => {
    const { store, notify } = createWorld();
    const memory = createUserMemory<string>(store);
    expect(memory.get()).toBeNull();
    memory.set("user_1", "JBSW");
    expect(memory.get()).toBe("JBSW");
    expect(notify).toHaveBeenCalledTimes(1);
  });

  test("takes the place of the one before", () => {
    const { store } = createWorld();
    const memory = createUserMemory<string>(store);
    memory.set("user_1", "JBSW");
    memory.set("user_1", "KRSX");
    expect(memory.get()).toBe("KRSX");
  });

  test("is the same object until it is another", () => {
    const { store } = createWorld();
    const memory = createUserMemory<{ secret: string }>(store);
    const secret = { secret: "JBSW" };
    memory.set("user_1", secret);
    expect(memory.get()).toBe(secret);
    expect(memory.get()).toBe(secret);
  });

  test("is forgotten once, and the store is told so", () => {
    const { store, notify } = createWorld();
    const memory = createUserMemory<string>(store);
    memory.set("user_1", "JBSW");
    notify.mockClear();
    memory.clear();
    expect(memory.get()).toBeNull();
    expect(notify).toHaveBeenCalledTimes(1);
    memory.clear();
    expect(notify).toHaveBeenCalledTimes(1);
  });

  test("is gone by the time the store tells that it is", () => {
    const { store, notify } = createWorld();
    const memory = createUserMemory<string>(store);
    const seen: (string | null)[] = [];
    notify.mockImplementation(() => seen.push(memory.get()));
    memory.set("user_1", "JBSW");
    memory.clear();
    expect(seen).toEqual(["JBSW", null]);
  });
});

describe("another user", () => {
  test.each([
    ["one who signed in", "user_2"],
    ["nobody", null],
  ])("%s does not get it, and it does not come back", (_, next) => {
    const { store, become } = createWorld();
    const memory = createUserMemory<string>(store);
    memory.set("user_1", "JBSW");
    become(next);
    become("user_1", { news: false });
    expect(memory.get()).toBeNull();
  });

  test("does not get it before the news come, either", () => {
    const { store, become } = createWorld();
    const memory = createUserMemory<string>(store);
    memory.set("user_1", "JBSW");
    become("user_2", { news: false });
    expect(memory.get()).toBeNull();
    become("user_1", { news: false });
    expect(memory.get()).toBeNull();
  });

  test("does not get what an answer brings for the one before", () => {
    const { store, become, notify, listeners } = createWorld();
    const memory = createUserMemory<string>(store);
    become("user_2");
    memory.set("user_1", "JBSW");
    expect(memory.get()).toBeNull();
    become("user_1");
    expect(memory.get()).toBeNull();
    expect(notify).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});

describe("Clerk between two sessions", () => {
  test("says nothing of who is there: the secret stays", () => {
    const { store, become } = createWorld();
    const memory = createUserMemory<string>(store);
    memory.set("user_1", "JBSW");
    become(undefined);
    expect(memory.get()).toBe("JBSW");
    become("user_1");
    expect(memory.get()).toBe("JBSW");
  });

  test("an answer that comes in between is kept for its user", () => {
    const { store, become } = createWorld(undefined);
    const memory = createUserMemory<string>(store);
    memory.set("user_1", "JBSW");
    become("user_1");
    expect(memory.get()).toBe("JBSW");
    become(undefined);
    become("user_2");
    expect(memory.get()).toBeNull();
  });
});

describe("what listens to Clerk", () => {
  test("is there while there is a secret, once, and then gone", () => {
    const { store, listeners, become } = createWorld();
    const memory = createUserMemory<string>(store);
    expect(listeners.size).toBe(0);
    memory.set("user_1", "JBSW");
    memory.set("user_1", "KRSX");
    expect(listeners.size).toBe(1);
    memory.clear();
    expect(listeners.size).toBe(0);
    memory.set("user_1", "JBSW");
    become(null);
    expect(listeners.size).toBe(0);
    become("user_1");
    memory.set("user_1", "JBSW");
    become("user_2", { news: false });
    memory.get();
    expect(listeners.size).toBe(0);
  });
});
