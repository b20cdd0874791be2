import type { AccountSnapshot } from "../../clerk/account-groups.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import { keepRefusal } from "../code/read-code.js";
import { keepChanges, keepPending, reduceChange } from "./changes.js";
import type { Account, Entering, MfaPhonesEvent, MfaPhonesState, OpenState } from "./state.js";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: MfaPhonesState, event: MfaPhonesEvent): MfaPhonesState {
  if (event.type === "client") return onClient(state, event);
  if (!isOpen(state)) return state;
  switch (event.type) {
    case "detach":
      return onDetach(state);
    case "add":
      return isFree(state) ? { ...account(state), status: "adding", error: null } : state;
    case "cancel":
      return isFree(state) && state.status !== "listing" ? listing(account(state)) : state;
    case "submitNumber":
      if (state.status !== "adding") return state;
      return { ...account(state), status: "creating", request: event.request };
    case "refuse":
      return state.status === "adding" || state.status === "entering"
        ? { ...state, error: event.error }
        : state;
    case "created":
      if (state.status !== "creating" || state.request !== event.answers) return state;
      if (!event.outcome.ok) return { ...account(state), status: "adding", error: event.outcome.error };
      return sending(state, event.outcome.value, event.request);
    case "verify":
      if (!isFree(state)) return state;
      return event.sent
        ? entering(state, event.id, { sent: true, error: null })
        : sending(state, event.id, event.request);
    case "resend":
      if (state.status !== "entering" || state.resending !== null) return state;
      return { ...state, resending: event.request };
    case "sent":
      return onSent(state, event);
    case "submitCode":
      if (state.status !== "entering") return state;
      return verifying(state, event.request);
    case "attempted":
      if (state.status !== "verifying" || state.request !== event.answers) return state;
      if (event.outcome.ok) return reserving(state, state.phoneId, event.request);
      return entering(state, state.phoneId, { sent: state.sent, error: event.outcome.error });
    case "reserve":
      return isFree(state) ? reserving(state, event.id, event.request) : state;
    case "retry":
      if (state.status !== "reserving" || state.request !== null) return state;
      return reserving(state, state.phoneId, event.request);
    case "reserved":
      return onReserved(state, event);
    default:
      return reduceChange(state, event);
  }
}

/** Whether the list is there. */
export function isOpen(state: MfaPhonesState): state is OpenState {
  return "userId" in state;
}

/** Whether no call of the form is under way, and no codes wait to be saved: the person may go elsewhere. */
function isFree(state: OpenState): boolean {
  if (state.status === "reserving") return state.request === null;
  return state.status === "listing" || state.status === "adding" || state.status === "entering";
}

function onClient(state: MfaPhonesState, event: Extract<MfaPhonesEvent, { type: "client" }>): MfaPhonesState {
  const { client, account: now, codes } = event;
  if (client.status !== "ready") {
    // Once Clerk was there, its loading is a switch of sessions: no news.
    const waits = state.status === "loading" || state.status === "unavailable";
    return waits && state.status !== client.status ? { status: client.status } : state;
  }
  const { userId } = now;
  // `undefined` is Clerk between two sessions: no news.
  if (userId === undefined) return state;
  if (userId === null) return state.status === "idle" ? state : { status: "idle" };
  const known = isOpen(state) && state.userId === userId ? update(state, now) : listing(arrive(userId, now));
  // Codes are shown once and never again, so nothing else goes before them.
  if (codes) return known.status === "saving" ? known : { ...account(known), status: "saving" };
  if (known.status === "saving") return listing(account(known));
  // The number was verified, made a second factor or deleted elsewhere.
  return isOver(known) ? listing(account(known)) : known;
}

/** Whether the step for a number is done already. */
function isOver(state: OpenState): boolean {
  if (!("phoneId" in state) || !isFree(state)) return false;
  const phone = state.phones.find(({ id }) => id === state.phoneId);
  return !phone || (state.status === "entering" ? phone.verified : phone.reserved);
}

function arrive(userId: string, { phones, totpEnabled }: AccountSnapshot): Account {
  return { userId, phones, otherFactor: totpEnabled, changes: {}, lastPhone: null, lastChange: null };
}

function update<State extends Account>(state: State, { phones, totpEnabled }: AccountSnapshot): State {
  if (state.phones === phones && state.otherFactor === totpEnabled) return state;
  return { ...state, phones, otherFactor: totpEnabled, changes: keepChanges(state.changes, phones) };
}

// Who comes back finds the code that was sent, but nothing that was said to the one who left.
function onDetach(state: OpenState): MfaPhonesState {
  const changes = keepPending(state.changes);
  if (state.status === "adding") return listing({ ...account(state), changes });
  if (changes === state.changes && state.lastPhone === null && state.lastChange === null) return state;
  return { ...state, changes, lastPhone: null, lastChange: null };
}

function onSent(
  state: OpenState,
  { answers, outcome }: Extract<MfaPhonesEvent, { type: "sent" }>,
): MfaPhonesState {
  const error = outcome.ok ? null : outcome.error;
  if (state.status === "entering" && state.resending === answers)
    return {
      ...state,
      resending: null,
      error: error ?? keepRefusal(state.error),
      sent: state.sent || outcome.ok,
    };
  if (state.status !== "sending" || state.request !== answers) return state;
  // Also without a code the step is the right one: another can be sent from here.
  return entering(state, state.phoneId, { sent: outcome.ok, error });
}

function onReserved(
  state: OpenState,
  { answers, outcome }: Extract<MfaPhonesEvent, { type: "reserved" }>,
): MfaPhonesState {
  if (state.status !== "reserving" || state.request !== answers) return state;
  const { phoneId } = state;
  if (!outcome.ok) return { ...state, request: null, error: outcome.error };
  const { phoneNumber = "" } = state.phones.find(({ id }) => id === phoneId) ?? {};
  return { ...listing(account(state)), lastPhone: phoneId, lastChange: { kind: "reserve", phoneNumber } };
}

function listing(of: Account): MfaPhonesState & { status: "listing" } {
  return { ...of, status: "listing" };
}

function sending(of: Account, phoneId: string, request: number): MfaPhonesState {
  return { ...account(of), status: "sending", phoneId, request };
}

function entering(
  of: Account,
  phoneId: string,
  { sent, error }: { sent: boolean; error: MfaError | null },
): Entering {
  return { ...account(of), status: "entering", phoneId, error, sent, resending: null };
}

function verifying({ phoneId, sent, ...of }: Entering, request: number): MfaPhonesState {
  return { ...account(of), status: "verifying", phoneId, sent, request };
}

function reserving(of: Account, phoneId: string, request: number): MfaPhonesState {
  return { ...account(of), status: "reserving", phoneId, request, error: null };
}

/** The account alone; the last change is over with the next step. */
function account({ userId, phones, otherFactor, changes }: Account): Account {
  return { userId, phones, otherFactor, changes, lastPhone: null, lastChange: null };
}
