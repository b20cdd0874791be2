"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { ErrorRank } from "../shared/error-rank.js";
import { ReverificationCancel } from "./cancel.js";
import { reverification } from "./context.js";
import { ReverificationDescription } from "./description.js";
import { ReverificationError } from "./error.js";
import { ReverificationFactors } from "./factors.js";
import { ReverificationFormPart } from "./form.js";
import { ReverificationInput } from "./input.js";
import { ReverificationIntroduction } from "./introduction.js";
import { ReverificationLabel } from "./label.js";
import { ReverificationResend } from "./resend.js";
import { ReverificationRetry } from "./retry.js";
import { ReverificationStatusPart } from "./status.js";
import { ReverificationSubmit } from "./submit.js";

/** Every part of `Reverification` in one, with its children at the end. Renders a `<div>` while a step-up is open. */
export const ReverificationPanel = forwardRef<HTMLDivElement, ReverificationPanelProps>(
  function ReverificationPanel({ children, autoSubmit, ...props }, ref) {
    const value = reverification.useValue("panel");
    const { flow } = value;
    if (flow.status === "idle") return null;
    const content = (
      <>
        <ReverificationIntroduction />
        <ReverificationStatusPart />
        <ReverificationFormPart>
          <ReverificationLabel />
          <ReverificationDescription />
          <ReverificationInput autoSubmit={autoSubmit} />
          <ErrorRank.Provider value={1}>
            <ReverificationError />
          </ErrorRank.Provider>
          <ReverificationSubmit />
        </ReverificationFormPart>
        <ErrorRank.Provider value={2}>
          <ReverificationError />
        </ErrorRank.Provider>
        <ReverificationRetry />
        <ReverificationResend />
        <ReverificationFactors />
        <ReverificationCancel />
        {props.asChild ? null : children}
      </>
    );
    const attributes = { ...props, children: props.asChild ? children : undefined };
    return renderPart("div", reverification.identify("panel", value), attributes, ref, { content });
  },
);

if (process.env.NODE_ENV !== "production") ReverificationPanel.displayName = "Reverification.Panel";

/** Props of {@link ReverificationPanel}. */
export interface ReverificationPanelProps extends PartProps<"div"> {
  /** Submits as soon as six digits are typed or pasted. @default false */
  readonly autoSubmit?: boolean | undefined;
}
