import { callApp } from "../internal/call-app.js";
import type { ActivationParams, ClerkSessionLike } from "./clerk-like.js";
import type { ClerkStore, CompletionHandler, Outcome, SessionSnapshot } from "./mfa-client.js";
import { createMfaError, toMfaError } from "./mfa-error.js";
import { toSession } from "./session.js";

/** Makes sessions active: each one once, with one call of `onComplete`. */
export interface Activation {
  activate(sessionId: string, handler: CompletionHandler | undefined): Promise<Outcome<SessionSnapshot>>;
  register(handler: () => CompletionHandler): () => void;
}

/** Makes the activation over the store's Clerk object. */
export function createActivation({ clerk, now }: Pick<ClerkStore, "clerk" | "now">): Activation {
  const started = new Map<string, Promise<Outcome<SessionSnapshot>>>();
  const done = new Set<string>();
  const handlers = new Set<() => CompletionHandler>();

  // The flow that finished may not be the one that was given the handler: one handler on the page is enough.
  function handlerFor(own: CompletionHandler | undefined): CompletionHandler {
    return [own, ...[...handlers].map((read) => read())].find(handles) ?? {};
  }

  function given(sessionId: string): ClerkSessionLike | undefined {
    return clerk.client?.signedInSessions.find(({ id }) => id === sessionId);
  }

  async function run(
    sessionId: string,
    own: CompletionHandler | undefined,
  ): Promise<Outcome<SessionSnapshot>> {
    const { onComplete, redirectUrl } = handlerFor(own);
    const redirects = !onComplete && redirectUrl !== undefined;
    let session: ClerkSessionLike | null | undefined;
    const navigate = async (params: ActivationParams) => {
      session = params.session;
      const { decorateUrl = identity } = params;
      const completed = toSession(params.session);
      await callApp(() => onComplete?.({ session: completed, task: completed.task, decorateUrl }));
    };
    try {
      await clerk.setActive({ session: sessionId, ...(redirects ? { redirectUrl } : { navigate }) });
    } catch (thrown) {
      return { ok: false, error: toMfaError(thrown, now()) };
    }
    // That the session is active proves nothing, when it was before. After a redirect there is no other proof, and Clerk may
    // still be switching (`undefined`): then it is the session that Clerk was given.
    if (redirects) session = clerk.session === undefined ? given(sessionId) : clerk.session;
    if (session?.id !== sessionId) return { ok: false, error: createMfaError("network") };
    return { ok: true, value: toSession(session) };
  }

  return {
    activate(sessionId, handler) {
      const before = started.get(sessionId);
      // What was done counts until nobody is the active user any more; `undefined` is Clerk between two sessions.
      if (before && !(done.has(sessionId) && clerk.session === null)) return before;
      const activating = run(sessionId, handler).then((outcome) => {
        if (outcome.ok) done.add(sessionId);
        else started.delete(sessionId);
        return outcome;
      });
      done.delete(sessionId);
      started.set(sessionId, activating);
      return activating;
    },
    register(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
}

function handles(handler: CompletionHandler | undefined): boolean {
  return handler?.onComplete !== undefined || handler?.redirectUrl !== undefined;
}

function identity(url: string): string {
  return url;
}
