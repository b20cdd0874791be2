import type { Outcome, SecondFactor, SentCode, SignInSnapshot } from "../../clerk/mfa-client.js";
import { keepRefusal } from "../code/read-code.js";
import type {
  Entering,
  Finishing,
  OpenState,
  SecondFactorEvent,
  SecondFactorStart,
  SecondFactorState,
} from "./state.js";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: SecondFactorState, event: SecondFactorEvent): SecondFactorState {
  switch (event.type) {
    case "client":
      return onClient(state, event);
    case "start":
      return isOpen(state) && state.arrived ? arrive(state.signIn, event.start, event.request) : state;
    case "choose":
      return onChoose(state, event.id, event.request);
    case "resend":
      if (state.status !== "entering" || state.resending !== null || !isSent(state.factor)) return state;
      return { ...entering(state.signIn, state.factor), error: state.error, resending: event.request };
    case "sent":
      return onSent(state, event.answers, event.outcome);
    case "submit":
      if (state.status !== "entering") return state;
      return { status: "verifying", signIn: state.signIn, factor: state.factor, request: event.request };
    case "refuse": {
      if (state.status !== "entering") return state;
      const { error, suggestion } = event;
      return { ...entering(state.signIn, state.factor), resending: state.resending, error, suggestion };
    }
    case "attempted":
      return onAttempted(state, event.answers, event.outcome, event.request);
    case "activated":
      if (state.status !== "finishing" || state.request !== event.answers) return state;
      if (!event.outcome.ok) return { ...state, error: event.outcome.error, request: null };
      return { status: "complete", signInId: state.signInId, session: event.outcome.value };
    case "retry":
      if (state.status !== "finishing" || state.request !== null) return state;
      return { ...state, error: null, request: event.request };
    default:
      return event satisfies never;
  }
}

/** Whether a code is sent for the factor. */
export function isSent(factor: SecondFactor): factor is Extract<SecondFactor, { safeIdentifier: string }> {
  return "safeIdentifier" in factor;
}

/** Whether the state waits for the person at a sign-in attempt. */
export function isOpen(state: SecondFactorState): state is OpenState {
  return "signIn" in state && state.status !== "unsupported";
}

function onClient(
  state: SecondFactorState,
  event: Extract<SecondFactorEvent, { type: "client" }>,
): SecondFactorState {
  const { client, signIn, start, request } = event;
  if (client.status !== "ready") {
    // Once Clerk was there, its loading is a switch of sessions: no news.
    const waits = state.status === "loading" || state.status === "unavailable";
    return waits && state.status !== client.status ? { status: client.status } : state;
  }
  // Finishing latches: activation makes Clerk report anything in between.
  if (state.status === "finishing") return state;
  if (state.status === "complete") {
    const over = client.session === null || (signIn.reason !== null && signIn.id !== state.signInId);
    return over ? arrive(signIn, start, request) : state;
  }
  if (!("signIn" in state)) return unchanged(state, arrive(signIn, start, request));
  if (signIn === state.signIn) return state;
  if (state.status === "unsupported")
    return stillUnsupported(state.signIn, signIn) ? { ...state, signIn } : arrive(signIn, start, request);
  if (signIn.id === state.signIn.id) return progress(state, signIn, request, start);
  // The attempt is gone. An answer under way says why; else another tab finished it, or it was abandoned.
  if (state.status === "verifying") return state;
  const { otherSessionId } = signIn;
  // A session that was there before is somebody's own, not what became of this attempt.
  if (signIn.id === null && otherSessionId && otherSessionId !== state.signIn.otherSessionId)
    return finish(state.signIn.id, otherSessionId, request);
  return arrive(signIn, start, request);
}

/** Follows the same attempt to its new status. */
function progress(
  state: OpenState,
  signIn: SignInSnapshot,
  request: number,
  start: SecondFactorStart | null,
): SecondFactorState {
  if (signIn.createdSessionId) return finish(signIn.id, signIn.createdSessionId, request);
  if (signIn.reason === null)
    return signIn.status === "abandoned" ? { status: "idle" } : { status: "unsupported", signIn };
  const gone = "factor" in state && !signIn.factors.some(({ id }) => id === state.factor.id);
  return gone && state.status !== "verifying" ? arrive(signIn, start, request) : { ...state, signIn };
}

function stillUnsupported(before: SignInSnapshot, after: SignInSnapshot): boolean {
  return (
    after.id === before.id &&
    after.factors.length === 0 &&
    !after.createdSessionId &&
    after.status !== "abandoned"
  );
}

function onChoose(state: SecondFactorState, id: string, request: number): SecondFactorState {
  if (!isOpen(state)) return state;
  const { signIn } = state;
  const factor = signIn.factors.find((candidate) => candidate.id === id);
  if (!factor || ("factor" in state && state.factor.id === id)) return state;
  if (!isSent(factor) || isDelivered(signIn, factor)) return entering(signIn, factor);
  return { status: "sending", signIn, factor, request, auto: false };
}

function onSent(state: SecondFactorState, answers: number, outcome: Outcome<null>): SecondFactorState {
  if (state.status === "entering" && state.resending === answers)
    return { ...state, resending: null, error: outcome.ok ? keepRefusal(state.error) : outcome.error };
  if (state.status !== "sending" || state.request !== answers) return state;
  if (outcome.ok) return entering(state.signIn, state.factor);
  const { error } = outcome;
  if (isDelivered(state.signIn, state.factor)) return { ...entering(state.signIn, state.factor), error };
  return { status: "choosing", signIn: state.signIn, error };
}

function onAttempted(
  state: SecondFactorState,
  answers: number,
  outcome: Outcome<SignInSnapshot>,
  request: number,
): SecondFactorState {
  if (!isOpen(state)) return state;
  const current = state.status === "verifying" && state.request === answers;
  // A late answer changes nothing, unless it proves that the attempt went on.
  if (outcome.ok)
    return outcome.value.id === state.signIn.id ? progress(state, outcome.value, request, {}) : state;
  return current ? { ...entering(state.signIn, state.factor), error: outcome.error } : state;
}

/** Where the flow begins for an attempt that it has not seen before, or sees again after a reload. */
function arrive(signIn: SignInSnapshot, start: SecondFactorStart | null, request: number): SecondFactorState {
  const { factors, sent } = signIn;
  if (signIn.reason === null) return { status: "idle" };
  if (factors.length === 0) return { status: "unsupported", signIn };
  const arrived = start ? {} : ({ arrived: true } as const);
  const { initialFactor, autoSend = true } = start ?? {};
  const resumed = sent && factors.find((factor) => isLast(sent, factor));
  const wanted = factors.find(({ id, strategy }) => id === initialFactor || strategy === initialFactor);
  const factor = resumed ?? wanted ?? (initialFactor === null ? undefined : factors[0]);
  if (factor && (!isSent(factor) || (resumed && sent.delivered)))
    return { ...entering(signIn, factor), ...arrived };
  if (!factor || resumed || !autoSend) return { status: "choosing", signIn, error: null, ...arrived };
  return { status: "sending", signIn, factor, request: start && request, auto: true, ...arrived };
}

function entering(signIn: SignInSnapshot, factor: SecondFactor): Entering {
  return { status: "entering", signIn, factor, error: null, resending: null, suggestion: null };
}

function finish(signInId: string | null, sessionId: string, request: number): Finishing {
  return { status: "finishing", signInId, sessionId, error: null, request };
}

function isLast(sent: SentCode, factor: SecondFactor): boolean {
  return sent.factorId === factor.id || (sent.factorId === null && sent.strategy === factor.strategy);
}

/** Whether the code that this attempt last sent went to this factor. */
function isDelivered({ sent }: SignInSnapshot, factor: SecondFactor): boolean {
  return sent !== null && sent.delivered && isLast(sent, factor);
}

function unchanged(state: SecondFactorState, next: SecondFactorState): SecondFactorState {
  return state.status === next.status && state.status === "idle" ? state : next;
}
