import type { BackupCodesFlow } from "../../flows/backup-codes/result.js";
import type { BackupCodesMessages } from "../../messages/backup-codes.js";
import { createNamespace, type RootValue } from "../shared/namespace.js";

/** What Root gives its parts. */
export type BackupCodesValue = RootValue<BackupCodesFlow, BackupCodesMessages>;

/**
 * The parts below Root, and the attributes that each carries.
 *
 * @selector [data-scope="backup-codes"] every part of this namespace
 * @selector [data-part="list"] the part, in kebab-case
 * @selector [data-status="saving"] the flow's status
 */
export const backupCodes = createNamespace<BackupCodesValue>({ name: "BackupCodes", scope: "backup-codes" });
