"use client";

import type { ReactNode } from "react";
import { ReverificationPanel, type ReverificationPanelProps } from "./panel.js";
import { ReverificationRoot, type ReverificationRootProps } from "./root.js";

/**
 * The step-up as a whole: the person verifies again before a sensitive change. Semantic HTML, no styles. Renders a `<div>`
 * while a change waits, else nothing. Outside of other Roots it serves the whole app.
 */
export function ReverificationForm({
  className,
  autoSubmit,
  children,
  ...root
}: ReverificationFormProps): ReactNode {
  return (
    <ReverificationRoot {...root}>
      <ReverificationPanel className={className} autoSubmit={autoSubmit}>
        {children}
      </ReverificationPanel>
    </ReverificationRoot>
  );
}

/** Props of {@link ReverificationForm}. */
export interface ReverificationFormProps
  extends ReverificationRootProps,
    Pick<ReverificationPanelProps, "autoSubmit"> {
  /** Of the outermost element. */
  readonly className?: string | undefined;
}
