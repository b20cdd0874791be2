"use client";

import type { ReactNode } from "react";
import { PasswordSignInPanel, type PasswordSignInPanelProps } from "./panel.js";
import { PasswordSignInRoot, type PasswordSignInRootProps } from "./root.js";

/**
 * The identifier and password step of a sign-in: semantic HTML, no styles. Renders a `<div>` while nobody is signed in
 * and no second factor is pending, else nothing: with `<SecondFactorForm>` after it, it is a whole sign-in.
 */
export function PasswordSignInForm({
  className,
  autoFocus,
  children,
  ...root
}: PasswordSignInFormProps): ReactNode {
  return (
    <PasswordSignInRoot {...root}>
      <PasswordSignInPanel className={className} autoFocus={autoFocus}>
        {children}
      </PasswordSignInPanel>
    </PasswordSignInRoot>
  );
}

/** Props of {@link PasswordSignInForm}. */
export interface PasswordSignInFormProps
  extends PasswordSignInRootProps,
    Pick<PasswordSignInPanelProps, "autoFocus"> {
  /** Of the outermost element. */
  readonly className?: string | undefined;
  /** Shown at the end, such as a link to a password reset. */
  readonly children?: ReactNode;
}
