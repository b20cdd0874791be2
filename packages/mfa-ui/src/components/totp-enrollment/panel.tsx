"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { Panel as BackupCodesPanel } from "../backup-codes/parts.js";
import { ErrorRank } from "../shared/error-rank.js";
import { InlineReverification, type InlineReverificationProps } from "../shared/inline-reverification.js";
import { TotpEnrollmentCancel } from "./cancel.js";
import { TotpEnrollmentCodes } from "./codes.js";
import { TotpEnrollmentConfirm } from "./confirm.js";
import { TotpEnrollmentConfirmation } from "./confirmation.js";
import { totpEnrollment } from "./context.js";
import { TotpEnrollmentCopySecret } from "./copy-secret.js";
import { TotpEnrollmentDescription } from "./description.js";
import { TotpEnrollmentDisable } from "./disable.js";
import { TotpEnrollmentError } from "./error.js";
import { TotpEnrollmentForm } from "./form.js";
import { TotpEnrollmentInput } from "./input.js";
import { TotpEnrollmentIntroduction } from "./introduction.js";
import { TotpEnrollmentLabel } from "./label.js";
import { TotpEnrollmentLink } from "./link.js";
import { TotpEnrollmentQrCode } from "./qr-code.js";
import { TotpEnrollmentRetry } from "./retry.js";
import { TotpEnrollmentSecret } from "./secret.js";
import { TotpEnrollmentStart } from "./start.js";
import { TotpEnrollmentStartOver } from "./start-over.js";
import { TotpEnrollmentStatusPart } from "./status.js";
import { TotpEnrollmentSubmit } from "./submit.js";
import { TotpEnrollmentToggle } from "./toggle.js";

/** Every part of `TotpEnrollment` in one, with its children at the end. Renders a `<div>` while somebody is signed in. */
export const TotpEnrollmentPanel = forwardRef<HTMLDivElement, TotpEnrollmentPanelProps>(
  function TotpEnrollmentPanel(
    { children, reverification = "inline", autoFocus, autoSubmit, ...props },
    ref,
  ) {
    const value = totpEnrollment.useValue("panel");
    const { flow } = value;
    if (flow.status === "loading" || flow.status === "idle") return null;
    const content = (
      <>
        <TotpEnrollmentIntroduction />
        <TotpEnrollmentConfirmation />
        <TotpEnrollmentQrCode />
        <TotpEnrollmentSecret />
        <TotpEnrollmentCopySecret />
        <TotpEnrollmentToggle />
        <TotpEnrollmentLink />
        <TotpEnrollmentStatusPart />
        {reverification === "inline" && <InlineReverification onError={value.report} />}
        <TotpEnrollmentForm>
          <TotpEnrollmentLabel />
          <TotpEnrollmentDescription />
          <TotpEnrollmentInput autoFocus={autoFocus} autoSubmit={autoSubmit} />
          <ErrorRank.Provider value={1}>
            <TotpEnrollmentError />
          </ErrorRank.Provider>
          <TotpEnrollmentSubmit />
        </TotpEnrollmentForm>
        <ErrorRank.Provider value={2}>
          <TotpEnrollmentError />
        </ErrorRank.Provider>
        <TotpEnrollmentCodes>
          <BackupCodesPanel reverification="external" />
        </TotpEnrollmentCodes>
        <TotpEnrollmentStart />
        <TotpEnrollmentDisable />
        <TotpEnrollmentConfirm />
        <TotpEnrollmentStartOver />
        <TotpEnrollmentCancel />
        <TotpEnrollmentRetry />
        {props.asChild ? null : children}
      </>
    );
    const attributes = { ...props, children: props.asChild ? children : undefined };
    return renderPart("div", totpEnrollment.identify("panel", value), attributes, ref, { content });
  },
);

if (process.env.NODE_ENV !== "production") TotpEnrollmentPanel.displayName = "TotpEnrollment.Panel";

/** Props of {@link TotpEnrollmentPanel}. */
export interface TotpEnrollmentPanelProps extends PartProps<"div">, InlineReverificationProps {
  /** Focuses the code field when it first appears. @default false */
  readonly autoFocus?: boolean | undefined;
  /** Submits as soon as six digits are typed or pasted. @default false */
  readonly autoSubmit?: boolean | undefined;
}
