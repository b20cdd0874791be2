import { accountGroup } from "../../clerk/clerk-account.js";
import { backupCodesGroup } from "../../clerk/clerk-backup-codes.js";
import type { MfaClient } from "../../clerk/mfa-client.js";
import { createMfaError } from "../../clerk/mfa-error.js";
import { createAttachments } from "../../internal/attachments.js";
import { callApp } from "../../internal/call-app.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { createFlowStore, type FlowStore } from "../../internal/flow-store.js";
import { oncePer } from "../../internal/once-per.js";
import { settle } from "../account/watch.js";
import { reduce } from "./flow.js";
import type { BackupCodesOptions, BackupCodesSteps } from "./result.js";
import type { BackupCodesEvent, BackupCodesState } from "./state.js";

/** The backup codes of a client, outside any framework. */
export type BackupCodesController = FlowController<BackupCodesSteps, BackupCodesOptions>;

/** The backup-codes controller of a client. The same client always gives the same controller. */
export const backupCodesController = oncePer("backupCodes", createController);

function createController(client: MfaClient): BackupCodesController {
  const account = client.group(accountGroup);
  const backupCodes = client.group(backupCodesGroup);
  const attachments = createAttachments<BackupCodesOptions>({});

  const store: FlowStore<BackupCodesState, BackupCodesEvent, BackupCodesSteps> = createFlowStore({
    initial: { status: "loading" },
    reduce,
    present,
    requestOf: (state) => (state.status === "generating" ? state.request : null),
    start(_, answers) {
      void settle(
        backupCodes.create(),
        (outcome) => store.dispatch({ type: "generated", answers, outcome }),
        sync,
        account,
      );
    },
    sync,
    connect: () => client.subscribe(sync),
  });

  /** The codes that are this flow's to show: its own, and those of a flow that is not mounted. */
  function codes(): readonly string[] {
    const unsaved = backupCodes.getUnsaved();
    return unsaved && !backupCodes.isClaimed(unsaved.source) ? unsaved.codes : [];
  }

  function sync(): void {
    store.dispatch({
      type: "client",
      client: client.getSnapshot(),
      account: account.getSnapshot(),
      codes: codes().length > 0,
    });
  }

  function finish(): void {
    if (store.state.status !== "saving") return;
    store.dispatch({ type: "saved" });
    backupCodes.forget();
    void callApp(() => attachments.options().onComplete?.());
  }

  function present(state: BackupCodesState): BackupCodesSteps {
    const { status } = state;
    switch (status) {
      case "loading":
      case "idle":
        return { status };
      case "unavailable":
        return { status, error: createMfaError("unavailable"), reload: () => location.reload() };
      case "ready": {
        const { error, enabled, available, saved } = state;
        const generate = (): void => void store.dispatch({ type: "generate" });
        return { status, error, enabled, saved, generate: available ? generate : null };
      }
      case "confirming":
        return {
          status,
          confirm: () => store.dispatch({ type: "confirm" }),
          cancel: () => store.dispatch({ type: "cancel" }),
        };
      case "generating":
        return { status, enabled: state.enabled };
      case "saving":
        return { status, codes: codes(), finish };
      default:
        return status satisfies never;
    }
  }

  return {
    getFlow: store.getFlow,
    subscribe: store.subscribe,
    attach(read) {
      const detach = attachments.add(read);
      return () => {
        detach();
        if (!attachments.any) store.dispatch({ type: "detach" });
      };
    },
  };
}
