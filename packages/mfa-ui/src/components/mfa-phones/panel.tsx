"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { Panel as BackupCodesPanel } from "../backup-codes/parts.js";
import { ErrorRank } from "../shared/error-rank.js";
import { InlineReverification, type InlineReverificationProps } from "../shared/inline-reverification.js";
import { MfaPhonesAdd } from "./add.js";
import { MfaPhonesCancel } from "./cancel.js";
import { MfaPhonesCodes } from "./codes.js";
import { mfaPhones } from "./context.js";
import { MfaPhonesDescription } from "./description.js";
import { MfaPhonesEmpty } from "./empty.js";
import { MfaPhonesError } from "./error.js";
import { MfaPhonesForm } from "./form.js";
import { MfaPhonesGroupLabel } from "./group-label.js";
import { MfaPhonesInput } from "./input.js";
import { MfaPhonesLabel } from "./label.js";
import { MfaPhonesList } from "./list.js";
import { MfaPhonesNumberInput } from "./number-input.js";
import { MfaPhonesResend } from "./resend.js";
import { MfaPhonesRetry } from "./retry.js";
import { MfaPhonesStatusPart } from "./status.js";
import { MfaPhonesSubmit } from "./submit.js";

/** Every part of `MfaPhones` in one, with its children at the end. Renders a `<div>` while somebody is signed in. */
export const MfaPhonesPanel = forwardRef<HTMLDivElement, MfaPhonesPanelProps>(function MfaPhonesPanel(
  { children, reverification = "inline", autoSubmit, ...props },
  ref,
) {
  const value = mfaPhones.useValue("panel");
  const { flow } = value;
  if (flow.status === "loading" || flow.status === "idle") return null;
  const content = (
    <>
      <MfaPhonesEmpty />
      <MfaPhonesGroupLabel group="reserved" />
      <MfaPhonesList group="reserved" />
      <MfaPhonesGroupLabel group="available" />
      <MfaPhonesList group="available" />
      <MfaPhonesGroupLabel group="unverified" />
      <MfaPhonesList group="unverified" />
      <MfaPhonesStatusPart />
      {reverification === "inline" && <InlineReverification onError={value.report} />}
      <MfaPhonesForm>
        <MfaPhonesLabel />
        <MfaPhonesDescription />
        <MfaPhonesNumberInput />
        <MfaPhonesInput autoSubmit={autoSubmit} />
        <ErrorRank.Provider value={1}>
          <MfaPhonesError />
        </ErrorRank.Provider>
        <MfaPhonesSubmit />
      </MfaPhonesForm>
      <ErrorRank.Provider value={2}>
        <MfaPhonesError />
      </ErrorRank.Provider>
      <MfaPhonesCodes>
        <BackupCodesPanel reverification="external" />
      </MfaPhonesCodes>
      <MfaPhonesRetry />
      <MfaPhonesResend />
      <MfaPhonesCancel />
      <MfaPhonesAdd />
      {props.asChild ? null : children}
    </>
  );
  const attributes = { ...props, children: props.asChild ? children : undefined };
  return renderPart("div", mfaPhones.identify("panel", value), attributes, ref, { content });
});

if (process.env.NODE_ENV !== "production") MfaPhonesPanel.displayName = "MfaPhones.Panel";

/** Props of {@link MfaPhonesPanel}. */
export interface MfaPhonesPanelProps extends PartProps<"div">, InlineReverificationProps {
  /** Submits as soon as six digits are typed or pasted. @default false */
  readonly autoSubmit?: boolean | undefined;
}
