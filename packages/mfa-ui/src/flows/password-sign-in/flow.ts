import type { ClientSnapshot, SignInSnapshot } from "../../clerk/mfa-client.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { PasswordSignInEvent, PasswordSignInState } from "./state.js";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: PasswordSignInState, event: PasswordSignInEvent): PasswordSignInState {
  switch (event.type) {
    case "client":
      return onClient(state, event.client, event.signIn);
    case "submit":
      if (state.status !== "entering") return state;
      return { status: "submitting", before: event.before, request: event.request };
    case "created":
      // Only the flow's own answer counts; when the second factor took over meanwhile, that is where the proof went.
      if (state.status !== "submitting" || state.request !== event.answers) return state;
      return event.outcome.ok ? created(event.outcome.value, event.request) : entering(event.outcome.error);
    case "resume":
      if (state.status !== "entering" || !state.otherSessionId) return state;
      return { status: "finishing", sessionId: state.otherSessionId, error: null, request: event.request };
    case "leave":
      if (state.status !== "entering" || state.signingOut !== null) return state;
      return { ...state, signingOut: event.request };
    case "left":
      if (state.status !== "entering" || state.signingOut !== event.answers) return state;
      return event.outcome.ok ? entering(null) : { ...state, signingOut: null, error: event.outcome.error };
    case "activated":
      if (state.status !== "finishing" || state.request !== event.answers) return state;
      if (!event.outcome.ok) return { ...state, error: event.outcome.error, request: null };
      return { status: "complete", session: event.outcome.value };
    case "retry":
      if (state.status !== "finishing" || state.request !== null) return state;
      return { ...state, error: null, request: event.request };
    default:
      return event satisfies never;
  }
}

function onClient(
  state: PasswordSignInState,
  client: ClientSnapshot,
  signIn: SignInSnapshot,
): PasswordSignInState {
  if (client.status !== "ready") {
    // Once Clerk was there, its loading is a switch of sessions: no news.
    const waits = state.status === "loading" || state.status === "unavailable";
    return waits && state.status !== client.status ? { status: client.status } : state;
  }
  // `undefined` is Clerk between two sessions: no news.
  if (client.session === undefined) return state;
  switch (state.status) {
    case "finishing":
      return state;
    case "submitting":
      return signIn.reason !== null && signIn.id !== state.before
        ? { status: "idle", signInId: signIn.id }
        : state;
    case "complete":
      return client.session === null ? stand(client, signIn) : state;
    case "unsupported":
      if (client.session === null && signIn.id === state.signIn.id && signIn.reason === null) return state;
      return stand(client, signIn);
    case "idle":
      // An attempt that went on to its second factor is reported there, whatever becomes of it.
      if (signIn.settling || (signIn.id !== null && signIn.id === state.signInId)) return state;
      return client.session !== null && state.signInId === null ? state : stand(client, signIn);
    case "entering": {
      const next = stand(client, signIn);
      if (next.status !== "entering") return next;
      const { otherSessionId } = next;
      const error = state.error ?? next.error;
      const same = otherSessionId === state.otherSessionId && error === state.error;
      return same ? state : { ...state, otherSessionId, error };
    }
    default:
      return stand(client, signIn);
  }
}

/** The state when nothing of the flow's own is under way. */
function stand(client: ClientSnapshot, signIn: SignInSnapshot): PasswordSignInState {
  if (client.session) return { status: "idle", signInId: null };
  if (signIn.reason !== null) return { status: "idle", signInId: signIn.id };
  if (signIn.status === "needs_new_password" || signIn.status === "needs_protect_check") {
    return { status: "unsupported", signIn };
  }
  return { ...entering(signIn.lost), otherSessionId: signIn.otherSessionId };
}

function created(signIn: SignInSnapshot, request: number): PasswordSignInState {
  if (signIn.createdSessionId) {
    return { status: "finishing", sessionId: signIn.createdSessionId, error: null, request };
  }
  return signIn.reason !== null ? { status: "idle", signInId: signIn.id } : { status: "unsupported", signIn };
}

function entering(error: MfaError | null): Extract<PasswordSignInState, { status: "entering" }> {
  return { status: "entering", error, otherSessionId: null, signingOut: null };
}
