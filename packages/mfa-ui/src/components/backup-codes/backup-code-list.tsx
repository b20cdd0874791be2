"use client";

import { createDropIn, type DropIn, type DropInProps } from "../shared/create-drop-in.js";
import { BackupCodesPanel, type BackupCodesPanelProps } from "./panel.js";
import { BackupCodesRoot, type BackupCodesRootProps } from "./root.js";

/**
 * Backup codes as a whole: creating them, and saving those that came, from wherever. Semantic HTML, no styles. Renders a
 * `<div>` while somebody is signed in, else nothing.
 */
export const BackupCodeList: DropIn<BackupCodeListProps> = createDropIn<
  BackupCodesRootProps,
  BackupCodesPanelProps
>(BackupCodesRoot, BackupCodesPanel);

if (process.env.NODE_ENV !== "production") BackupCodeList.displayName = "BackupCodeList";

/** Props of {@link BackupCodeList}: the options of its Root, and the props of its `<div>`. The children are shown at the end. */
export interface BackupCodeListProps extends BackupCodesRootProps, DropInProps<BackupCodesPanelProps> {}
