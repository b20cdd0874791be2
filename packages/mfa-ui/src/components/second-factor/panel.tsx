"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { ErrorRank } from "../shared/error-rank.js";
import { secondFactor } from "./context.js";
import { SecondFactorDescription } from "./description.js";
import { SecondFactorError } from "./error.js";
import { SecondFactorFactors } from "./factors.js";
import { SecondFactorFormPart } from "./form.js";
import { SecondFactorInput } from "./input.js";
import { SecondFactorLabel } from "./label.js";
import { SecondFactorNotice } from "./notice.js";
import { SecondFactorResend } from "./resend.js";
import { SecondFactorRetry } from "./retry.js";
import { SecondFactorStartOver } from "./start-over.js";
import { SecondFactorStatusPart } from "./status.js";
import { SecondFactorSubmit } from "./submit.js";
import { SecondFactorSuggestion } from "./suggestion.js";

/**
 * Every part of `SecondFactor` in one, with its children at the end. Renders a `<div>` while a sign-in waits for its second
 * factor and until it is finished.
 */
export const SecondFactorPanel = forwardRef<HTMLDivElement, SecondFactorPanelProps>(
  function SecondFactorPanel({ children, autoFocus, autoSubmit, ...props }, ref) {
    const value = secondFactor.useValue("panel");
    const { flow } = value;
    if (flow.status === "loading" || flow.status === "idle") return null;
    const content = (
      <>
        <SecondFactorNotice />
        <SecondFactorStatusPart />
        <SecondFactorFormPart>
          <SecondFactorLabel />
          <SecondFactorDescription />
          <SecondFactorInput autoFocus={autoFocus} autoSubmit={autoSubmit} />
          <ErrorRank.Provider value={1}>
            <SecondFactorError />
          </ErrorRank.Provider>
          <SecondFactorSuggestion />
          <SecondFactorSubmit />
        </SecondFactorFormPart>
        <ErrorRank.Provider value={2}>
          <SecondFactorError />
        </ErrorRank.Provider>
        <SecondFactorRetry />
        <SecondFactorResend />
        <SecondFactorFactors />
        <SecondFactorStartOver />
        {props.asChild || flow.status === "complete" ? null : children}
      </>
    );
    const attributes = { ...props, children: props.asChild ? children : undefined };
    return renderPart("div", secondFactor.identify("panel", value), attributes, ref, { content });
  },
);

if (process.env.NODE_ENV !== "production") SecondFactorPanel.displayName = "SecondFactor.Panel";

/** Props of {@link SecondFactorPanel}. */
export interface SecondFactorPanelProps extends PartProps<"div"> {
  /** Focuses the code field when it first appears. @default false */
  readonly autoFocus?: boolean | undefined;
  /** Submits as soon as six digits are typed or pasted. @default false */
  readonly autoSubmit?: boolean | undefined;
}
