import type { MfaError } from "../../clerk/mfa-error.js";
import type { BackupCodesEvent, BackupCodesState, Ready } from "./state.js";

/** The state after an event. Pure: no clock, no call. Returns the same state when nothing changed. */
export function reduce(state: BackupCodesState, event: BackupCodesEvent): BackupCodesState {
  switch (event.type) {
    case "client":
      return onClient(state, event);
    case "detach":
      if (state.status === "ready") return state.error || state.saved ? ready(state, {}) : state;
      return state.status === "confirming" ? ready(state, {}) : state;
    case "generate":
      if (state.status !== "ready" || !state.available) return state;
      // Earlier codes stop working: that needs a confirmation.
      return state.enabled ? { ...of(state), status: "confirming" } : generating(state, event.request);
    case "confirm":
      return state.status === "confirming" ? generating(state, event.request) : state;
    case "cancel":
      return state.status === "confirming" ? ready(state, {}) : state;
    case "generated":
      if (state.status !== "generating" || state.request !== event.answers) return state;
      return event.outcome.ok
        ? { ...of(state), status: "saving" }
        : ready(state, { error: event.outcome.error });
    case "saved":
      return state.status === "saving" ? ready(state, { saved: true }) : state;
    default:
      return event satisfies never;
  }
}

function onClient(
  state: BackupCodesState,
  { client, account, codes }: Extract<BackupCodesEvent, { type: "client" }>,
): BackupCodesState {
  if (client.status !== "ready") {
    // Once Clerk was there, its loading is a switch of sessions: no news.
    const waits = state.status === "loading" || state.status === "unavailable";
    return waits && state.status !== client.status ? { status: client.status } : state;
  }
  const { userId } = account;
  // `undefined` is Clerk between two sessions: no news.
  if (userId === undefined) return state;
  if (userId === null) return state.status === "idle" ? state : { status: "idle" };
  const now: OfUser = { userId, enabled: account.backupCodeEnabled, available: account.twoFactorEnabled };
  const same = "userId" in state && state.userId === userId;
  // Codes that are there are shown, however they came.
  if (codes) return same && state.status === "saving" ? update(state, now) : { ...now, status: "saving" };
  // Codes that went without a word are another flow's to show now, or lost: nobody said that they are saved.
  if (!same || state.status === "saving") return ready(now, {});
  // The user object has the new codes before their answer is here, which alone holds them.
  return state.status === "generating" ? state : update(state, now);
}

type OfUser = Pick<Ready, "userId" | "enabled" | "available">;

function update<State extends OfUser>(state: State, now: OfUser): State {
  return state.enabled === now.enabled && state.available === now.available ? state : { ...state, ...now };
}

function of({ userId, enabled, available }: OfUser): OfUser {
  return { userId, enabled, available };
}

function ready(
  user: OfUser,
  { error = null, saved = false }: { error?: MfaError | null; saved?: boolean },
): Ready {
  return { ...of(user), status: "ready", error, saved };
}

function generating(user: OfUser, request: number): BackupCodesState {
  return { ...of(user), status: "generating", request };
}
