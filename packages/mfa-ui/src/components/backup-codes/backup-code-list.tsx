"use client";

import type { ReactNode } from "react";
import type { InlineReverificationProps } from "../shared/inline-reverification.js";
import { BackupCodesPanel } from "./panel.js";
import { BackupCodesRoot, type BackupCodesRootProps } from "./root.js";

/**
 * Backup codes as a whole: creating them, and saving those that came, from wherever. Semantic HTML, no styles. Renders a
 * `<div>` while somebody is signed in, else nothing.
 */
export function BackupCodeList({
  className,
  children,
  reverification,
  ...root
}: BackupCodeListProps): ReactNode {
  return (
    <BackupCodesRoot {...root}>
      <BackupCodesPanel reverification={reverification} className={className}>
        {children}
      </BackupCodesPanel>
    </BackupCodesRoot>
  );
}

/** Props of {@link BackupCodeList}. */
export interface BackupCodeListProps extends BackupCodesRootProps, InlineReverificationProps {
  /** Of the outermost element. */
  readonly className?: string | undefined;
}
