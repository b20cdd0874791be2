import type { SentCode } from "./mfa-client.js";

/** What a tab remembers of a sign-in attempt over a reload. No code, secret or address. */
export interface SignInMemory {
  readonly sent?: SentCode;
  readonly forgotten?: true;
}

/** Remembers one attempt at a time: in memory, and in `sessionStorage` where there is one. */
export interface SignInMemoryStore {
  get(signInId: string): SignInMemory;
  set(signInId: string, memory: SignInMemory): void;
}

/** Makes the store. Storage that is full, blocked or tampered with counts as empty. */
export function createSignInMemory(): SignInMemoryStore {
  let held: { id: string; memory: SignInMemory } | null = null;
  return {
    get(signInId) {
      if (held?.id !== signInId) held = { id: signInId, memory: read(signInId) };
      return held.memory;
    },
    set(signInId, memory) {
      held = { id: signInId, memory };
      write(signInId, memory);
    },
  };
}

// One key for the newest attempt only, so that finished attempts do not pile up.
const storageKey = "mfa-ui:sign-in";

function read(signInId: string): SignInMemory {
  try {
    const stored = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as { id?: string } & SignInMemory;
    if (stored.id !== signInId) return {};
    const { sent, forgotten } = stored;
    return { ...(isSentCode(sent) && { sent }), ...(forgotten === true && { forgotten }) };
  } catch {
    return {};
  }
}

function isSentCode(sent: SentCode | undefined): sent is SentCode {
  return typeof sent?.resendAt === "number" && typeof sent.strategy === "string";
}

function write(signInId: string, memory: SignInMemory): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ id: signInId, ...memory }));
  } catch {
    // A browser that forbids storage still has the memory of this page.
  }
}
