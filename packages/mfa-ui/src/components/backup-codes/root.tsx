"use client";

import type { ReactNode } from "react";
import type { BackupCodesFlow, BackupCodesOptions } from "../../flows/backup-codes/result.js";
import { useBackupCodes } from "../../flows/backup-codes/use-backup-codes.js";
import { useStepFocus } from "../../internal/part-nodes.js";
import { type BackupCodesMessages, enBackupCodes } from "../../messages/backup-codes.js";
import { useMessages } from "../../react/messages-context.js";
import { StepUpOwner } from "../../react/step-up-owner.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { backupCodes } from "./context.js";

/** Holds the backup codes for the parts inside it. Renders no element. */
export function BackupCodesRoot({ children, messages, ...options }: BackupCodesRootProps): ReactNode {
  const flow = useBackupCodes(options);
  const value = useOwnerValue(flow, useMessages("backupCodes", enBackupCodes, messages), options);
  const step = flow.status === "generating" ? (flow.enabled ? "confirming" : "ready") : flow.status;
  useStepFocus(value.nodes, step, targets[step] ?? null, "idle");
  return (
    <backupCodes.Context.Provider value={value}>
      <StepUpOwner.Provider value="backupCodes">{children}</StepUpOwner.Provider>
    </backupCodes.Context.Provider>
  );
}

if (process.env.NODE_ENV !== "production")
  Object.assign(BackupCodesRoot, { displayName: "BackupCodes.Root" });

/** Props of {@link BackupCodesRoot}. */
export interface BackupCodesRootProps
  extends BackupCodesOptions,
    RootProps<BackupCodesFlow, BackupCodesMessages> {}

const targets: Partial<Record<BackupCodesFlow["status"], string>> = {
  ready: "generate",
  confirming: "cancel",
  saving: "list",
};
