"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { ErrorRank } from "../shared/error-rank.js";
import { passwordSignIn } from "./context.js";
import { PasswordSignInError } from "./error.js";
import { PasswordSignInField } from "./field.js";
import { PasswordSignInFormPart } from "./form.js";
import { PasswordSignInInput } from "./input.js";
import { PasswordSignInLabel } from "./label.js";
import { PasswordSignInResume } from "./resume.js";
import { PasswordSignInRetry } from "./retry.js";
import { PasswordSignInSignOut } from "./sign-out.js";
import { PasswordSignInStartOver } from "./start-over.js";
import { PasswordSignInStatusPart } from "./status.js";
import { PasswordSignInSubmit } from "./submit.js";

/**
 * Every part of `PasswordSignIn` in one, with its children at the end. Renders a `<div>` while nobody is signed in and no
 * second factor is pending.
 */
export const PasswordSignInPanel = forwardRef<HTMLDivElement, PasswordSignInPanelProps>(
  function PasswordSignInPanel({ children, autoFocus, ...props }, ref) {
    const value = passwordSignIn.useValue("panel");
    const { flow } = value;
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
          <ErrorRank.Provider value={1}>
            <PasswordSignInError />
          </ErrorRank.Provider>
          <PasswordSignInSubmit />
        </PasswordSignInFormPart>
        <ErrorRank.Provider value={2}>
          <PasswordSignInError />
        </ErrorRank.Provider>
        <PasswordSignInResume />
        <PasswordSignInSignOut />
        <PasswordSignInRetry />
        <PasswordSignInStartOver />
        {props.asChild || flow.status === "complete" ? null : children}
      </>
    );
    const attributes = { ...props, children: props.asChild ? children : undefined };
    return renderPart("div", passwordSignIn.identify("panel", value), attributes, ref, { content });
  },
);

if (process.env.NODE_ENV !== "production") PasswordSignInPanel.displayName = "PasswordSignIn.Panel";

/** Props of {@link PasswordSignInPanel}. */
export interface PasswordSignInPanelProps extends PartProps<"div"> {
  /** Focuses the identifier field when it first appears. @default false */
  readonly autoFocus?: boolean | undefined;
}
