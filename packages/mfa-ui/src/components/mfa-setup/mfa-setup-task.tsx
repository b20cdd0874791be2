"use client";

import type { ReactNode } from "react";
import { MfaSetupPanel } from "./panel.js";
import { MfaSetupRoot, type MfaSetupRootProps } from "./root.js";

/**
 * The setup that an instance requires, as a whole: choosing a method, setting it up, saving the backup codes, and only then
 * going on. Semantic HTML, no styles. Renders a `<div>` for a session with the task `setup-mfa` and until it is finished, else
 * nothing. Clerk turns the session active as soon as the factor exists: do not let `<SignedIn>` or a redirect take this away.
 */
export function MfaSetupTask({ className, children, ...root }: MfaSetupTaskProps): ReactNode {
  return (
    <MfaSetupRoot {...root}>
      <MfaSetupPanel className={className}>{children}</MfaSetupPanel>
    </MfaSetupRoot>
  );
}

/** Props of {@link MfaSetupTask}. */
export interface MfaSetupTaskProps extends MfaSetupRootProps {
  /** Of the outermost element. */
  readonly className?: string | undefined;
}
