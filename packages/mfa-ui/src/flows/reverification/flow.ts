import type { SentFactor } from "../../clerk/factors.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { ReverificationFactor, ReverificationSnapshot } from "../../clerk/session-groups.js";
import { keepRefusal } from "../code/read-code.js";
import type { Entering, Open, Requested, ReverificationEvent, ReverificationState } from "./state.js";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: ReverificationState, event: ReverificationEvent): ReverificationState {
  switch (event.type) {
    case "client":
      return onClient(state, event);
    case "started":
      if (state.status !== "starting" || state.request !== event.answers) return state;
      return event.outcome.ok
        ? arrive(state, event.outcome.value, event.request)
        : { status: "failed", open: state.open, error: event.outcome.error };
    case "retry":
      if (state.status !== "failed") return state;
      return { status: "starting", open: state.open, request: event.request };
    case "choose":
      return onChoose(state, event.id, event.request);
    case "resend":
      if (state.status !== "entering" || state.resending !== null || !isSent(state.factor)) return state;
      return { ...state, resending: event.request };
    case "sent":
      return onSent(state, event);
    case "submit":
      if (state.status !== "entering") return state;
      return { status: "verifying", ...openOf(state), factor: state.factor, request: event.request };
    case "refuse":
      return state.status === "entering" ? { ...state, error: event.error } : state;
    case "attempted":
      return onAttempted(state, event);
    default:
      return event satisfies never;
  }
}

/** Whether a code is sent for the factor. */
export function isSent(factor: ReverificationFactor): factor is SentFactor {
  return "safeIdentifier" in factor;
}

function onClient(
  state: ReverificationState,
  { open, request }: Extract<ReverificationEvent, { type: "client" }>,
): ReverificationState {
  if (!open) return state.status === "idle" ? state : { status: "idle" };
  if (state.status === "idle" || state.open.id !== open.id) return { status: "starting", open, request };
  // The same request at another place of the page.
  return state.open === open ? state : { ...state, open };
}

function onChoose(state: ReverificationState, id: string, request: number): ReverificationState {
  if (!("factors" in state) || ("factor" in state && state.factor.id === id)) return state;
  const factor = state.factors.find((candidate) => candidate.id === id);
  return factor ? turnTo(state, factor, request) : state;
}

function onSent(
  before: ReverificationState,
  { id, answers, outcome }: Extract<ReverificationEvent, { type: "sent" }>,
): ReverificationState {
  const state = outcome.ok ? withSent(before, id, answers) : before;
  if (state.status === "entering" && state.resending === answers)
    return { ...state, resending: null, error: outcome.ok ? keepRefusal(state.error) : outcome.error };
  if (state.status !== "sending" || state.request !== answers) return state;
  return outcome.ok
    ? entering(state, state.factor, null)
    : { status: "choosing", ...openOf(state), error: outcome.error };
}

// Also one that went out while the person went on with another factor is good, and not sent again.
function withSent(state: ReverificationState, id: string, answers: number): ReverificationState {
  if (!("sent" in state) || answers < state.since || state.sent.includes(id)) return state;
  return { ...state, sent: [...state.sent, id] };
}

function onAttempted(
  state: ReverificationState,
  { answers, outcome, request }: Extract<ReverificationEvent, { type: "attempted" }>,
): ReverificationState {
  if (state.status !== "verifying" || state.request !== answers) return state;
  if (outcome.ok) return arrive(state, outcome.value, request);
  // Another tab verifies the same session, or the verification is gone: only a new one helps.
  if (outcome.error.kind === "conflict") return { status: "failed", open: state.open, error: outcome.error };
  return entering(state, state.factor, outcome.error);
}

/** Where a stage of the verification begins; nowhere when it is complete. */
function arrive(
  { open }: Requested,
  { stage, factors, unsupported }: ReverificationSnapshot,
  request: number,
): ReverificationState {
  if (stage === null) return { status: "idle" };
  const [first] = factors;
  if (!first) return { status: "unsupported", open, unsupported };
  return turnTo({ open, stage, factors, since: request, sent: [] }, first, request);
}

/** Goes on with a factor; a code that went to it in this stage is still good. */
function turnTo(of: Open, factor: ReverificationFactor, request: number): ReverificationState {
  if (!isSent(factor) || of.sent.includes(factor.id)) return entering(of, factor, null);
  return { status: "sending", ...openOf(of), factor, request };
}

function entering(of: Open, factor: ReverificationFactor, error: MfaError | null): Entering {
  return { status: "entering", ...openOf(of), factor, error, resending: null };
}

function openOf({ open, stage, factors, since, sent }: Open): Open {
  return { open, stage, factors, since, sent };
}
