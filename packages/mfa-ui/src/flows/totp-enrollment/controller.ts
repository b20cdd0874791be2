import { accountGroup } from "../../clerk/clerk-account.js";
import { backupCodesGroup } from "../../clerk/clerk-backup-codes.js";
import { totpGroup } from "../../clerk/clerk-totp.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import { createMfaError } from "../../clerk/mfa-error.js";
import type { ChangeOutcome } from "../../clerk/outcome.js";
import { createAttachments } from "../../internal/attachments.js";
import { callApp } from "../../internal/call-app.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { oncePer } from "../../internal/once-per.js";
import { settle } from "../account/watch.js";
import { readCode } from "../code/read-code.js";
import { reduce } from "./flow.js";
import type { TotpEnrollmentFlow, TotpEnrollmentOptions } from "./result.js";
import type { TotpEnrollmentEvent, TotpEnrollmentState } from "./state.js";

/** The enrolment of a client, outside any framework. */
export type TotpEnrollmentController = FlowController<TotpEnrollmentFlow, TotpEnrollmentOptions>;

/** The enrolment controller of a client. The same client always gives the same controller. */
export const totpEnrollmentController = oncePer("totpEnrollment", createController);

function createController(client: MfaClient): TotpEnrollmentController {
  const account = client.group(accountGroup);
  const backupCodes = client.group(backupCodesGroup);
  const totp = client.group(totpGroup);
  const attachments = createAttachments<TotpEnrollmentOptions>({});

  const store: FlowStore<TotpEnrollmentState, TotpEnrollmentEvent, TotpEnrollmentFlow> = createFlowStore({
    initial: { status: "loading" },
    reduce,
    present,
    requestOf: ({ status, ...state }) =>
      (status === "starting" || status === "disabling") && "request" in state ? state.request : null,
    start,
    sync,
    connect: () => client.subscribe(sync),
  });

  function ownCodes(): readonly string[] {
    const unsaved = backupCodes.getUnsaved();
    return unsaved?.source === "totp" ? unsaved.codes : [];
  }

  function sync(): void {
    store.dispatch({
      type: "client",
      client: client.getSnapshot(),
      account: account.getSnapshot(),
      memory: { secret: totp.getSecret() !== null, codes: ownCodes().length > 0 },
    });
    begin();
  }

  // Clerk, or the person, may come after the component.
  function begin(): void {
    if (attachments.any && attachments.options().autoStart) store.dispatch({ type: "autoStart" });
  }

  function file(call: Promise<ChangeOutcome<null>>, onOutcome: (outcome: ChangeOutcome<null>) => void): void {
    void settle(call, onOutcome, sync, account);
  }

  function start({ status }: TotpEnrollmentState, answers: number): void {
    if (status === "starting") {
      file(totp.create(), (outcome) => store.dispatch({ type: "created", answers, outcome }));
    } else {
      file(totp.disable(), (outcome) => store.dispatch({ type: "removed", answers, outcome }));
    }
  }

  function submit(typed: string): void {
    if (store.state.status !== "entering") return;
    const code = readCode(typed, "totp", attachments.options().normalizeCode);
    if (!code.ok) {
      store.dispatch({ type: "refuse", error: code.error });
      return;
    }
    const answers = store.dispatch({ type: "submit" });
    file(totp.verify(code.value), (outcome) => {
      store.dispatch({ type: "verified", answers, outcome, codes: ownCodes().length > 0 });
      complete();
    });
  }

  function complete(): void {
    const { state } = store;
    const { onComplete } = attachments.options();
    if (state.status === "enabled" && state.enrolled) void callApp(() => onComplete?.());
  }

  function finish(): void {
    if (store.state.status !== "saving") return;
    backupCodes.forget();
    sync();
    complete();
  }

  function cancel(): void {
    totp.forget();
    store.dispatch({ type: "cancel" });
  }

  function disable(): void {
    const { state } = store;
    const refused = attachments.options().required && state.status === "enabled" && state.lastFactor;
    store.dispatch({ type: "disable", refusal: refused ? createMfaError("last-factor") : null });
  }

  function present(state: TotpEnrollmentState): TotpEnrollmentFlow {
    const { status } = state;
    switch (status) {
      case "loading":
      case "idle":
        return { status };
      case "starting":
        return { status, again: state.again };
      case "unavailable":
        return { status, error: createMfaError("unavailable"), reload: () => location.reload() };
      case "disabled":
        return {
          status,
          error: state.error,
          removed: state.removed,
          start: () => store.dispatch({ type: "start" }),
        };
      case "entering":
        return {
          status,
          ...secret(),
          error: state.error,
          submit,
          startOver: () => store.dispatch({ type: "startOver" }),
          cancel,
        };
      case "verifying":
        return { status, ...secret() };
      case "saving":
        return { status, codes: ownCodes(), finish };
      case "enabled":
        return {
          status,
          error: state.error,
          lastFactor: state.lastFactor,
          enrolled: state.enrolled,
          disable,
        };
      case "confirming":
        return {
          status,
          lastFactor: state.lastFactor,
          confirm: () => store.dispatch({ type: "confirm" }),
          cancel,
        };
      case "disabling":
        return { status, lastFactor: state.lastFactor };
      default:
        return status satisfies never;
    }
  }

  function secret(): { secret: string; uri: string } {
    return totp.getSecret() ?? { secret: "", uri: "" };
  }

  return {
    getFlow: store.getFlow,
    subscribe: store.subscribe,
    attach(read) {
      const detach = attachments.add(read);
      const release = backupCodes.claim("totp");
      begin();
      return () => {
        detach();
        release();
        if (!attachments.any) store.dispatch({ type: "detach" });
      };
    },
  };
}
