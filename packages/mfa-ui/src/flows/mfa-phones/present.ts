import { createMfaError } from "../../clerk/mfa-error.js";
import type { MfaPhone, MfaPhonesFlow } from "./result.js";
import type { MfaPhonesState } from "./state.js";

/** What the flow's actions do. */
export interface PresentedActions {
  readonly codes: readonly string[];
  resendAt(id: string): number;
  dispatch(event: { readonly type: "add" | "cancel" | "resend" | "retry" }): void;
  submitNumber(typed: string): void;
  submitCode(typed: string): void;
  finish(): void;
}

/** What the hook returns for a state: its data, and the actions that are legal in it. */
export function present(
  state: MfaPhonesState,
  phones: readonly MfaPhone[],
  { codes, resendAt, dispatch, submitNumber, submitCode, finish }: PresentedActions,
): MfaPhonesFlow {
  const { status } = state;
  switch (status) {
    case "loading":
    case "idle":
      return { status };
    case "unavailable":
      return { status, error: createMfaError("unavailable"), reload: () => location.reload() };
    default:
  }
  const { lastPhone, lastChange } = state;
  const listed = { phones, lastPhone, lastChange };
  const cancel = (): void => dispatch({ type: "cancel" });
  switch (status) {
    case "listing":
      return { status, ...listed, add: () => dispatch({ type: "add" }) };
    case "adding":
      return { status, ...listed, error: state.error, submit: submitNumber, cancel };
    case "creating":
      return { status, ...listed };
    case "sending":
      return { status, ...listed, phone: find(state.phoneId) };
    case "verifying":
      return { status, ...listed, phone: find(state.phoneId), sent: state.sent };
    case "entering":
      return {
        status,
        ...listed,
        phone: find(state.phoneId),
        error: state.error,
        sent: state.sent,
        resend: {
          availableAt: resendAt(state.phoneId),
          pending: state.resending !== null,
          send: () => dispatch({ type: "resend" }),
        },
        submit: submitCode,
        cancel,
      };
    case "reserving": {
      const waits = state.request === null;
      const retry = (): void => dispatch({ type: "retry" });
      return {
        status,
        ...listed,
        phone: find(state.phoneId),
        error: state.error,
        retry: waits ? retry : null,
        cancel: waits ? cancel : null,
      };
    }
    case "saving":
      return { status, ...listed, codes, finish };
    default:
      return status satisfies never;
  }

  function find(id: string): MfaPhone {
    return phones.find((phone) => phone.id === id) ?? gone(id);
  }
}

// A number that Clerk has made, and has not listed yet or no more.
function gone(id: string): MfaPhone {
  const nothing = { verify: null, reserve: null, makeDefault: null, unreserve: null, destroy: null };
  const still = { pending: null, confirming: null, error: null, confirm: null, cancel: null };
  const fields = { phoneNumber: "", group: "unverified", isDefault: false, lastFactor: false } as const;
  return { id, ...fields, ...still, ...nothing };
}
