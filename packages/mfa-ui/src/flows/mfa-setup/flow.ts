import type { MfaSetupEvent, MfaSetupState } from "./state.js";

/** Clerk's name of the task. */
const setupTask = "setup-mfa";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: MfaSetupState, event: MfaSetupEvent): MfaSetupState {
  switch (event.type) {
    case "client":
      return onClient(state, event);
    case "attach":
      if (state.status !== "choosing") return state;
      return { ...begin(state.sessionId, event.methods), signingOut: state.signingOut, error: state.error };
    case "choose":
      if (state.status !== "choosing") return state;
      return { ...state, status: "enrolling", method: event.method, busy: false, error: null };
    case "cancel":
      if (state.status !== "enrolling" || state.busy) return state;
      return { ...open(state.sessionId), status: "choosing", signingOut: state.signingOut };
    case "activated":
      if (state.status !== "finishing" || state.request !== event.answers) return state;
      if (!event.outcome.ok) return { ...state, error: event.outcome.error, request: null };
      return { status: "complete", sessionId: state.sessionId, session: event.outcome.value };
    case "retry":
      if (state.status !== "finishing" || state.request !== null) return state;
      return { ...state, error: null, request: event.request };
    case "leave":
      if (!("signingOut" in state) || state.signingOut !== null) return state;
      return { ...state, signingOut: event.request, error: null };
    case "left":
      if (!("signingOut" in state) || state.signingOut !== event.answers) return state;
      return event.outcome.ok
        ? { status: "idle" }
        : { ...state, signingOut: null, error: event.outcome.error };
    default:
      return event satisfies never;
  }
}

function onClient(
  state: MfaSetupState,
  { client, methods, busy, request }: Extract<MfaSetupEvent, { type: "client" }>,
): MfaSetupState {
  const { session } = client;
  if (client.status !== "ready") {
    // Once Clerk was there, its loading is a switch of sessions: no news.
    const waits = state.status === "loading" || state.status === "unavailable";
    return waits && state.status !== client.status ? { status: client.status } : state;
  }
  // `undefined` is Clerk between two sessions: no news.
  if (session === undefined) return state;
  if (session === null) return state.status === "idle" ? state : { status: "idle" };
  const same = "sessionId" in state && state.sessionId === session.id;
  if (same && (state.status === "finishing" || state.status === "complete")) return state;
  if (session.task === setupTask && !same) return begin(session.id, methods);
  if (!same) return state.status === "idle" ? state : { status: "idle" };
  const now = state.status === "enrolling" && state.busy !== busy ? { ...state, busy } : state;
  // Clerk ends the task as soon as the factor exists: the codes that came with it are saved first.
  const isDone = session.task !== setupTask && !busy;
  return isDone ? { status: "finishing", sessionId: session.id, error: null, request } : now;
}

/** Where the task begins; with one method there is nothing to choose. */
function begin(
  sessionId: string,
  methods: Extract<MfaSetupEvent, { type: "client" }>["methods"],
): Extract<MfaSetupState, { signingOut: number | null }> {
  const [method, ...others] = methods;
  if (method && others.length === 0) return { ...open(sessionId), status: "enrolling", method, busy: false };
  return { ...open(sessionId), status: "choosing" };
}

function open(sessionId: string) {
  return { sessionId, signingOut: null, error: null } as const;
}
