"use client";

import type { ReactNode } from "react";
import { TotpEnrollmentPanel, type TotpEnrollmentPanelProps } from "./panel.js";
import { TotpEnrollmentRoot, type TotpEnrollmentRootProps } from "./root.js";

/**
 * The authenticator app as a whole: setting it up with a QR code or a key, saving the backup codes that come with it, and
 * removing it. Semantic HTML, no styles. Renders a `<div>` while somebody is signed in, else nothing.
 */
export function TotpEnroll({
  className,
  autoFocus,
  autoSubmit,
  children,
  reverification,
  format = "qr",
  ...root
}: TotpEnrollProps): ReactNode {
  return (
    <TotpEnrollmentRoot format={format} {...root}>
      <TotpEnrollmentPanel
        reverification={reverification}
        className={className}
        autoFocus={autoFocus}
        autoSubmit={autoSubmit}
      >
        {children}
      </TotpEnrollmentPanel>
    </TotpEnrollmentRoot>
  );
}

/** Props of {@link TotpEnroll}. */
export interface TotpEnrollProps
  extends TotpEnrollmentRootProps,
    Pick<TotpEnrollmentPanelProps, "autoFocus" | "autoSubmit" | "reverification"> {
  /** Of the outermost element. */
  readonly className?: string | undefined;
}
