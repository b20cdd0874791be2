"use client";

import type { Delivery } from "../../flows/backup-codes/result.js";
import type { BackupCodesMessages } from "../../messages/backup-codes.js";
import { createStatus } from "../shared/create-status.js";
import { type BackupCodesValue, backupCodes } from "./context.js";

/**
 * Tells what is going on, also to those who do not see it: the one live region of a Root. Renders a `<p role="status">`,
 * which stays while it is empty.
 */
export const BackupCodesStatusPart = createStatus(backupCodes, statusText);

function statusText({ flow, words }: BackupCodesValue): string | null {
  switch (flow.status) {
    case "loading":
    case "idle":
      return null;
    case "ready":
      return flow.saved ? words["status.saved"] : "";
    case "generating":
      return words["status.generating"];
    case "saving":
      return flow.delivery ? deliveryText(flow.delivery, words) : "";
    default:
      return "";
  }
}

function deliveryText({ way, done }: Delivery, words: BackupCodesMessages): string {
  switch (way) {
    case "copy":
      return done ? words["status.copied"] : words["status.copyRefused"];
    case "download":
      return done ? words["status.downloaded"] : words["status.downloadRefused"];
    // The browser does not report whether anything was printed.
    default:
      return done ? "" : words["status.printRefused"];
  }
}
