"use client";

import type { ReactNode } from "react";
import { renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { PasswordSignInError } from "./error.js";
import { PasswordSignInField } from "./field.js";
import { isFormStep } from "./flow-steps.js";
import { PasswordSignInFormPart } from "./form.js";
import { PasswordSignInInput } from "./input.js";
import { PasswordSignInLabel } from "./label.js";
import { PasswordSignInResume } from "./resume.js";
import { PasswordSignInRetry } from "./retry.js";
import { PasswordSignInRoot, type PasswordSignInRootProps } from "./root.js";
import { PasswordSignInSignOut } from "./sign-out.js";
import { PasswordSignInStartOver } from "./start-over.js";
import { PasswordSignInStatusPart } from "./status.js";
import { PasswordSignInSubmit } from "./submit.js";

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
      <Panel className={className} autoFocus={autoFocus}>
        {children}
      </Panel>
    </PasswordSignInRoot>
  );
}

/** Props of {@link PasswordSignInForm}. */
export interface PasswordSignInFormProps extends PasswordSignInRootProps, PanelProps {}

interface PanelProps {
  /** Of the outermost element. */
  readonly className?: string | undefined;
  /** Focuses the identifier field when it first appears. @default false */
  readonly autoFocus?: boolean | undefined;
  /** Shown at the end, such as a link to a password reset. */
  readonly children?: ReactNode;
}

function Panel({ className, autoFocus, children }: PanelProps): ReactNode {
  const { flow } = usePasswordSignInContext("Form");
  if (flow.status === "loading" || flow.status === "idle") return null;
  const content = (
    <>
      <PasswordSignInStatusPart />
      <PasswordSignInFormPart>
        <PasswordSignInField name="identifier">
          <PasswordSignInLabel />
          <PasswordSignInInput autoFocus={autoFocus} />
          <PasswordSignInError />
        </PasswordSignInField>
        <PasswordSignInField name="password">
          <PasswordSignInLabel />
          <PasswordSignInInput />
          <PasswordSignInError />
        </PasswordSignInField>
        <PasswordSignInError />
        <PasswordSignInSubmit />
      </PasswordSignInFormPart>
      {isFormStep(flow) ? null : <PasswordSignInError />}
      <PasswordSignInResume />
      <PasswordSignInSignOut />
      <PasswordSignInRetry />
      <PasswordSignInStartOver />
      {flow.status === "complete" ? null : children}
    </>
  );
  return renderPart("div", identify("panel", flow), { className, children: content }, null);
}
