import type { AccountSnapshot } from "../../clerk/account-groups.js";
import { accountGroup } from "../../clerk/clerk-account.js";
import { backupCodesGroup } from "../../clerk/clerk-backup-codes.js";
import type { ClientSnapshot, MfaClient } from "../../clerk/mfa-client.js";
import { createMfaError } from "../../clerk/mfa-error.js";
import type { FlowController } from "../../internal/flow-controller.js";
import { oncePer } from "../../internal/once-per.js";
import type { MfaStatus } from "./result.js";

/** The overview of a client, outside any framework. It reads, and changes nothing. */
export type MfaStatusController = Omit<FlowController<MfaStatus, never>, "attach">;

/** The overview of a client. The same client always gives the same controller. */
export const mfaStatusController = oncePer("mfaStatus", createController);

function createController(client: MfaClient): MfaStatusController {
  const account = client.group(accountGroup);
  const backupCodes = client.group(backupCodesGroup);
  let from: readonly unknown[] = [];
  let status: MfaStatus = { status: "loading" };

  return {
    subscribe: client.subscribe,
    getFlow() {
      const next = [client.getSnapshot(), account.getSnapshot(), backupCodes.getUnsaved()] as const;
      if (next.some((part, index) => part !== from[index])) {
        from = next;
        status = read(next[0], next[1], next[2] !== null, status);
      }
      return status;
    },
  };
}

function read(
  client: ClientSnapshot,
  { userId, phones, totpEnabled, twoFactorEnabled, backupCodeEnabled }: AccountSnapshot,
  hasUnsavedCodes: boolean,
  before: MfaStatus,
): MfaStatus {
  if (client.status !== "ready" || userId === undefined) {
    // Once Clerk was there, its loading is a switch of sessions: no news. So is `undefined`.
    if (before.status === "ready" || before.status === "idle") return before;
    if (client.status !== "unavailable") return { status: "loading" };
    const error = createMfaError("unavailable");
    return { status: "unavailable", error, reload: () => location.reload() };
  }
  if (userId === null) return { status: "idle" };
  return {
    status: "ready",
    enabled: twoFactorEnabled,
    totp: totpEnabled,
    phones: phones.filter(({ reserved }) => reserved).length,
    backupCodes: backupCodeEnabled,
    hasUnsavedCodes,
  };
}
