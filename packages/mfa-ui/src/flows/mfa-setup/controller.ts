import { backupCodesGroup } from "../../clerk/clerk-backup-codes.js";
import { sessionGroup } from "../../clerk/clerk-session.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import { createMfaError } from "../../clerk/mfa-error.js";
import { createAttachments } from "../../internal/attachments.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { oncePer } from "../../internal/once-per.js";
import { mfaPhonesController } from "../mfa-phones/controller.js";
import { totpEnrollmentController } from "../totp-enrollment/controller.js";
import { reduce } from "./flow.js";
import type { MfaSetupFlow, MfaSetupOptions } from "./result.js";
import { type MfaSetupEvent, type MfaSetupState, mfaSetupMethods } from "./state.js";

/** The required setup of a client, outside any framework. */
export type MfaSetupController = FlowController<MfaSetupFlow, MfaSetupOptions>;

/** The setup controller of a client. The same client always gives the same controller. */
export const mfaSetupController = oncePer("mfaSetup", createController);

function createController(client: MfaClient): MfaSetupController {
  const session = client.group(sessionGroup);
  const backupCodes = client.group(backupCodesGroup);
  const totp = totpEnrollmentController(client);
  const phones = mfaPhonesController(client);
  const attachments = createAttachments<MfaSetupOptions>({});

  const store: FlowStore<MfaSetupState, MfaSetupEvent, MfaSetupFlow> = createFlowStore({
    initial: { status: "loading" },
    reduce,
    present,
    requestOf(state) {
      if (state.status === "finishing") return state.request;
      return "signingOut" in state ? state.signingOut : null;
    },
    start,
    sync,
    connect() {
      const ends = [client, totp, phones].map(({ subscribe }) => subscribe(sync));
      return () => {
        for (const end of ends) end();
      };
    },
  });

  function methods() {
    return attachments.options().methods ?? mfaSetupMethods;
  }

  function sync(): void {
    store.dispatch({ type: "client", client: client.getSnapshot(), methods: methods(), busy: isBusy() });
  }

  // What these are at is not done with the answer of Clerk that ends the task.
  function isBusy(): boolean {
    const phonesFlow = phones.getFlow();
    const reserving =
      "phones" in phonesFlow && phonesFlow.phones.some(({ pending }) => pending === "reserve");
    return (
      backupCodes.getUnsaved() !== null ||
      totp.getFlow().status === "verifying" ||
      (phonesFlow.status === "reserving" && phonesFlow.retry === null) ||
      reserving
    );
  }

  function start(state: MfaSetupState, answers: number): void {
    if (state.status === "finishing") {
      void session.activate(state.sessionId, attachments.options()).then((outcome) => {
        store.dispatch({ type: "activated", answers, outcome });
      });
    } else {
      void session.signOut().then((outcome) => store.dispatch({ type: "left", answers, outcome }));
    }
  }

  function present(state: MfaSetupState): MfaSetupFlow {
    const { status } = state;
    switch (status) {
      case "loading":
      case "idle":
        return { status };
      case "unavailable":
        return { status, error: createMfaError("unavailable"), reload: () => location.reload() };
      case "choosing":
        return {
          status,
          ...leavable(state),
          methods: methods(),
          choose: (method) => store.dispatch({ type: "choose", method }),
        };
      case "enrolling": {
        const cancel = (): void => void store.dispatch({ type: "cancel" });
        const canChoose = methods().length > 1 && !state.busy;
        return { status, ...leavable(state), method: state.method, cancel: canChoose ? cancel : null };
      }
      case "finishing":
        return { status, error: state.error, retry: () => store.dispatch({ type: "retry" }) };
      case "complete":
        return { status, session: state.session };
      default:
        return status satisfies never;
    }
  }

  function leavable({ error, signingOut }: Extract<MfaSetupState, { signingOut: number | null }>) {
    return { error, signingOut: signingOut !== null, signOut: () => void store.dispatch({ type: "leave" }) };
  }

  return {
    getFlow: store.getFlow,
    subscribe: store.subscribe,
    attach(read) {
      const detach = attachments.add(read);
      store.dispatch({ type: "attach", methods: methods() });
      return detach;
    },
  };
}
