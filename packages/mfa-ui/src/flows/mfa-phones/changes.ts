import type { PhoneSnapshot } from "../../clerk/account-groups.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { Account, MfaPhonesEvent, PhoneChange, PhoneChangeKind } from "./state.js";

type ChangeEvent = Extract<MfaPhonesEvent, { type: "change" | "confirmChange" | "cancelChange" | "changed" }>;

/** The account after an event of one phone in the list. Each phone has one change at a time. */
export function reduceChange<State extends Account>(state: State, event: ChangeEvent): State {
  const { id } = event;
  const change = state.changes[id];
  switch (event.type) {
    case "change": {
      if (change?.step === "pending" || !state.phones.some((phone) => phone.id === id)) return state;
      return withChange(state, id, begin(event), null);
    }
    case "confirmChange":
      if (change?.step !== "confirming") return state;
      return withChange(state, id, start(change.kind, event), null);
    case "cancelChange":
      return change?.step === "confirming" ? withChange(state, id, null, null) : state;
    case "changed": {
      if (change?.step !== "pending" || change.request !== event.answers) return state;
      const { kind } = change;
      if (!event.outcome.ok) {
        const { error } = event.outcome;
        return withChange(state, id, error && { step: "failed", kind, error }, null);
      }
      return withChange(state, id, null, { kind, phoneNumber: event.phoneNumber });
    }
    default:
      return event satisfies never;
  }
}

/** What is left of the changes when the list is another one: those of phones that are gone are over. */
export function keepChanges(
  changes: Account["changes"],
  phones: readonly PhoneSnapshot[],
): Account["changes"] {
  const ids = new Set(phones.map(({ id }) => id));
  // A deletion under way makes its phone go before it is answered.
  return filter(changes, ([id, { step }]) => ids.has(id) || step === "pending");
}

/** What is left of the changes after the last unmount: no confirmation and no error. */
export function keepPending(changes: Account["changes"]): Account["changes"] {
  return filter(changes, ([, { step }]) => step === "pending");
}

function filter(
  changes: Account["changes"],
  keep: (entry: [id: string, change: PhoneChange]) => boolean,
): Account["changes"] {
  const kept = Object.entries(changes).filter(keep);
  return kept.length === Object.keys(changes).length ? changes : Object.fromEntries(kept);
}

function begin(event: Extract<ChangeEvent, { type: "change" }>): PhoneChange {
  const { kind, refusal } = event;
  // These take something away, so they need a confirmation.
  const isAsked = !refusal && (kind === "unreserve" || kind === "destroy");
  return isAsked ? { step: "confirming", kind } : start(kind, event);
}

function start(
  kind: PhoneChangeKind,
  { refusal, request }: { readonly refusal: MfaError | null; readonly request: number },
): PhoneChange {
  return refusal ? { step: "failed", kind, error: refusal } : { step: "pending", kind, request };
}

function withChange<State extends Account>(
  state: State,
  id: string,
  change: PhoneChange | null,
  lastChange: Account["lastChange"],
): State {
  const { [id]: _, ...others } = state.changes;
  return { ...state, changes: change ? { ...others, [id]: change } : others, lastPhone: id, lastChange };
}
