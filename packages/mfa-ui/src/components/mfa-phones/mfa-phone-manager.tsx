"use client";

import type { ReactNode } from "react";
import { MfaPhonesPanel, type MfaPhonesPanelProps } from "./panel.js";
import { MfaPhonesRoot, type MfaPhonesRootProps } from "./root.js";

/**
 * The phone numbers as a whole: adding, verifying, choosing and removing them, and saving the backup codes that come with
 * the first one. Semantic HTML, no styles. Renders a `<div>` while somebody is signed in, else nothing.
 */
export function MfaPhoneManager({
  className,
  autoSubmit,
  children,
  reverification,
  ...root
}: MfaPhoneManagerProps): ReactNode {
  return (
    <MfaPhonesRoot {...root}>
      <MfaPhonesPanel reverification={reverification} className={className} autoSubmit={autoSubmit}>
        {children}
      </MfaPhonesPanel>
    </MfaPhonesRoot>
  );
}

/** Props of {@link MfaPhoneManager}. */
export interface MfaPhoneManagerProps
  extends MfaPhonesRootProps,
    Pick<MfaPhonesPanelProps, "autoSubmit" | "reverification"> {
  /** Of the outermost element. */
  readonly className?: string | undefined;
}
