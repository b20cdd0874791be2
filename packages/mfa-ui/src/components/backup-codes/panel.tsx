"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { ErrorRank } from "../shared/error-rank.js";
import { InlineReverification, type InlineReverificationProps } from "../shared/inline-reverification.js";
import { BackupCodesCancel } from "./cancel.js";
import { BackupCodesConfirm } from "./confirm.js";
import { BackupCodesConfirmation } from "./confirmation.js";
import { backupCodes } from "./context.js";
import { BackupCodesCopy } from "./copy.js";
import { BackupCodesDescription } from "./description.js";
import { BackupCodesDownload } from "./download.js";
import { BackupCodesError } from "./error.js";
import { BackupCodesFinish } from "./finish.js";
import { BackupCodesForm } from "./form.js";
import { BackupCodesGenerate } from "./generate.js";
import { BackupCodesIntroduction } from "./introduction.js";
import { BackupCodesLabel } from "./label.js";
import { BackupCodesList } from "./list.js";
import { BackupCodesPrint } from "./print.js";
import { BackupCodesRetry } from "./retry.js";
import { BackupCodesSaved } from "./saved.js";
import { BackupCodesStatusPart } from "./status.js";

/** Every part of `BackupCodes` in one, with its children at the end. Renders a `<div>` while somebody is signed in. */
export const BackupCodesPanel = forwardRef<HTMLDivElement, BackupCodesPanelProps>(function BackupCodesPanel(
  { children, reverification = "inline", ...props },
  ref,
) {
  const value = backupCodes.useValue("panel");
  const { status } = value.flow;
  if (status === "loading" || status === "idle") return null;
  const content = (
    <>
      <BackupCodesIntroduction />
      <BackupCodesConfirmation />
      <BackupCodesDescription />
      <BackupCodesList />
      <BackupCodesCopy />
      <BackupCodesDownload />
      <BackupCodesPrint />
      <BackupCodesStatusPart />
      {reverification === "inline" && <InlineReverification onError={value.report} />}
      <ErrorRank.Provider value={1}>
        <BackupCodesError />
      </ErrorRank.Provider>
      <BackupCodesGenerate />
      <BackupCodesConfirm />
      <BackupCodesCancel />
      <BackupCodesForm>
        <BackupCodesLabel>
          <BackupCodesSaved /> {value.words.label}
        </BackupCodesLabel>
        <BackupCodesFinish />
      </BackupCodesForm>
      <BackupCodesRetry />
      {props.asChild ? null : children}
    </>
  );
  const attributes = { ...props, children: props.asChild ? children : undefined };
  return renderPart("div", backupCodes.identify("panel", value), attributes, ref, { content });
});

if (process.env.NODE_ENV !== "production") BackupCodesPanel.displayName = "BackupCodes.Panel";

/** Props of {@link BackupCodesPanel}. */
export type BackupCodesPanelProps = PartProps<"div"> & InlineReverificationProps;
