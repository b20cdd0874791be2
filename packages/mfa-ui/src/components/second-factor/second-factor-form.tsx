"use client";

import type { ReactNode } from "react";
import { renderPart } from "../../internal/render-part.js";
import { SecondFactorCodeInput } from "./code-input.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { SecondFactorDescription } from "./description.js";
import { SecondFactorError } from "./error.js";
import { SecondFactorFactors } from "./factors.js";
import { isCodeStep } from "./flow-steps.js";
import { SecondFactorFormPart } from "./form.js";
import { SecondFactorLabel } from "./label.js";
import { SecondFactorNotice } from "./notice.js";
import { SecondFactorResend } from "./resend.js";
import { SecondFactorRetry } from "./retry.js";
import { SecondFactorRoot, type SecondFactorRootProps } from "./root.js";
import { SecondFactorStartOver } from "./start-over.js";
import { SecondFactorStatusPart } from "./status.js";
import { SecondFactorSubmit } from "./submit.js";
import { SecondFactorSuggestion } from "./suggestion.js";

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
      <Panel className={className} autoFocus={autoFocus} autoSubmit={autoSubmit}>
        {children}
      </Panel>
    </SecondFactorRoot>
  );
}

/** Props of {@link SecondFactorForm}. */
export interface SecondFactorFormProps extends SecondFactorRootProps, PanelProps {}

interface PanelProps {
  /** Of the outermost element. */
  readonly className?: string | undefined;
  /** Focuses the code field when it first appears. @default false */
  readonly autoFocus?: boolean | undefined;
  /** Submits as soon as six digits are typed or pasted. @default false */
  readonly autoSubmit?: boolean | undefined;
  /** Shown at the end, such as what to do when every factor is lost. */
  readonly children?: ReactNode;
}

function Panel({ className, autoFocus, autoSubmit, children }: PanelProps): ReactNode {
  const { flow } = useSecondFactorContext("Form");
  if (flow.status === "loading" || flow.status === "idle") return null;
  const content = (
    <>
      <SecondFactorNotice />
      <SecondFactorStatusPart />
      <SecondFactorFormPart>
        <SecondFactorLabel />
        <SecondFactorDescription />
        <SecondFactorCodeInput autoFocus={autoFocus} autoSubmit={autoSubmit} />
        <SecondFactorError />
        <SecondFactorSuggestion />
        <SecondFactorSubmit />
      </SecondFactorFormPart>
      {isCodeStep(flow) ? null : <SecondFactorError />}
      <SecondFactorRetry />
      <SecondFactorResend />
      <SecondFactorFactors />
      <SecondFactorStartOver />
      {flow.status === "complete" ? null : children}
    </>
  );
  return renderPart("div", identify("panel", flow), { className, children: content }, null);
}
