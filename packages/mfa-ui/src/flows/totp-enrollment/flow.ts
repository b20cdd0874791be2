import type { AccountSnapshot } from "../../clerk/account-groups.js";
import type { MfaError } from "../../clerk/mfa-error.js";
import type { Disabled, Enabled, TotpEnrollmentEvent, TotpEnrollmentState } from "./state.js";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: TotpEnrollmentState, event: TotpEnrollmentEvent): TotpEnrollmentState {
  switch (event.type) {
    case "client":
      return onClient(state, event);
    case "autoStart":
      if (state.status !== "disabled" || !state.arrived) return state;
      return { status: "starting", userId: state.userId, again: false, request: event.request };
    case "detach":
      return onDetach(state);
    case "start":
      if (state.status !== "disabled") return state;
      return { status: "starting", userId: state.userId, again: false, request: event.request };
    case "startOver":
      if (state.status !== "entering") return state;
      return { status: "starting", userId: state.userId, again: true, request: event.request };
    case "created":
      if (state.status !== "starting" || state.request !== event.answers) return state;
      if (event.outcome.ok) return { status: "entering", userId: state.userId, error: null };
      return state.again
        ? { status: "entering", userId: state.userId, error: event.outcome.error }
        : disabled(state.userId, { error: event.outcome.error });
    case "cancel":
      if (state.status === "entering") return disabled(state.userId, {});
      return state.status === "confirming" ? enabled(state, {}) : state;
    case "submit":
      if (state.status !== "entering") return state;
      return { status: "verifying", userId: state.userId, request: event.request };
    case "refuse":
      return state.status === "entering" ? { ...state, error: event.error } : state;
    case "verified":
      return onVerified(state, event);
    case "disable":
      if (state.status !== "enabled") return state;
      if (event.refusal) return enabled(state, { error: event.refusal });
      return { status: "confirming", userId: state.userId, lastFactor: state.lastFactor };
    case "confirm":
      return state.status === "confirming"
        ? { ...state, status: "disabling", request: event.request }
        : state;
    case "removed":
      if (state.status !== "disabling" || state.request !== event.answers) return state;
      return event.outcome.ok
        ? disabled(state.userId, { removed: true })
        : enabled(state, { error: event.outcome.error });
    default:
      return event satisfies never;
  }
}

function onClient(
  state: TotpEnrollmentState,
  event: Extract<TotpEnrollmentEvent, { type: "client" }>,
): TotpEnrollmentState {
  const { client, account, memory } = event;
  const { userId, totpEnabled } = account;
  if (client.status !== "ready") {
    // Once Clerk was there, its loading is a switch of sessions: no news.
    const waits = state.status === "loading" || state.status === "unavailable";
    return waits && state.status !== client.status ? { status: client.status } : state;
  }
  // `undefined` is Clerk between two sessions: no news.
  if (userId === undefined) return state;
  if (userId === null) return state.status === "idle" ? state : { status: "idle" };
  if (!("userId" in state) || state.userId !== userId) return arrive(userId, account, memory);
  const lastFactor = isLastFactor(account);
  switch (state.status) {
    // The answer under way holds more: the codes, or what failed.
    case "verifying":
    case "disabling":
      return state;
    case "saving":
      return memory.codes ? state : enabled({ userId, lastFactor }, { enrolled: true });
    case "enabled":
    case "confirming":
      if (!totpEnabled) return disabled(userId, {});
      return state.lastFactor === lastFactor ? state : { ...state, lastFactor };
    // What another tab finished is finished here too.
    case "entering":
      if (totpEnabled) return enabled({ userId, lastFactor }, {});
      return memory.secret ? state : disabled(userId, {});
    default:
      return totpEnabled ? enabled({ userId, lastFactor }, {}) : state;
  }
}

/** Where the flow begins for a user. */
function arrive(
  userId: string,
  account: AccountSnapshot,
  memory: { readonly secret: boolean; readonly codes: boolean },
): TotpEnrollmentState {
  if (memory.codes) return { status: "saving", userId };
  if (account.totpEnabled) return enabled({ userId, lastFactor: isLastFactor(account) }, {});
  return memory.secret ? { status: "entering", userId, error: null } : disabled(userId, { arrived: true });
}

// Who comes back finds what they left, but nothing that was said to the one who left.
function onDetach(state: TotpEnrollmentState): TotpEnrollmentState {
  switch (state.status) {
    case "disabled":
      return state.error || state.arrived ? state : disabled(state.userId, { arrived: true });
    case "enabled":
      return state.error || state.enrolled ? enabled(state, {}) : state;
    case "confirming":
      return enabled(state, {});
    default:
      return state;
  }
}

function onVerified(
  state: TotpEnrollmentState,
  { answers, outcome, codes }: Extract<TotpEnrollmentEvent, { type: "verified" }>,
): TotpEnrollmentState {
  if (state.status !== "verifying" || state.request !== answers) return state;
  const { userId } = state;
  if (!outcome.ok) return { status: "entering", userId, error: outcome.error };
  return codes ? { status: "saving", userId } : enabled({ userId, lastFactor: false }, { enrolled: true });
}

function disabled(
  userId: string,
  { error = null, arrived = false, removed = false }: Partial<Disabled>,
): Disabled {
  return { status: "disabled", userId, error, arrived, removed };
}

function enabled(
  { userId, lastFactor }: Pick<Enabled, "userId" | "lastFactor">,
  { error = null, enrolled = false }: { error?: MfaError | null; enrolled?: boolean },
): Enabled {
  return { status: "enabled", userId, lastFactor, error, enrolled };
}

function isLastFactor({ phones }: AccountSnapshot): boolean {
  return !phones.some(({ reserved }) => reserved);
}
