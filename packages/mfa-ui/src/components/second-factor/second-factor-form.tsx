"use client";

import type { ReactNode } from "react";
import { SecondFactorPanel, type SecondFactorPanelProps } from "./panel.js";
import { SecondFactorRoot, type SecondFactorRootProps } from "./root.js";

/**
 * The whole second factor of a sign-in: semantic HTML, no styles. Renders a `<div>` while a sign-in waits for its second
 * factor and until it is finished, else nothing.
 */
export function SecondFactorForm({
  className,
  autoFocus,
  autoSubmit,
  children,
  ...root
}: SecondFactorFormProps): ReactNode {
  return (
    <SecondFactorRoot {...root}>
      <SecondFactorPanel className={className} autoFocus={autoFocus} autoSubmit={autoSubmit}>
        {children}
      </SecondFactorPanel>
    </SecondFactorRoot>
  );
}

/** Props of {@link SecondFactorForm}. */
export interface SecondFactorFormProps
  extends SecondFactorRootProps,
    Pick<SecondFactorPanelProps, "autoFocus" | "autoSubmit"> {
  /** Of the outermost element. */
  readonly className?: string | undefined;
  /** Shown at the end, such as what to do when every factor is lost. */
  readonly children?: ReactNode;
}
