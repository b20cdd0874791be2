"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import * as MfaPhones from "../mfa-phones/parts.js";
import { ErrorRank } from "../shared/error-rank.js";
import * as TotpEnrollment from "../totp-enrollment/parts.js";
import { MfaSetupCancel } from "./cancel.js";
import { mfaSetup } from "./context.js";
import { MfaSetupEnrollment } from "./enrollment.js";
import { MfaSetupError } from "./error.js";
import { MfaSetupIntroduction } from "./introduction.js";
import { MfaSetupMethods } from "./methods.js";
import { MfaSetupRetry } from "./retry.js";
import { MfaSetupSignOut } from "./sign-out.js";
import { MfaSetupStatusPart } from "./status.js";

/** Every part of `MfaSetup` in one, with its children at the end. Renders a `<div>` while the session has the task. */
export const MfaSetupPanel = forwardRef<HTMLDivElement, MfaSetupPanelProps>(function MfaSetupPanel(
  { children, ...props },
  ref,
) {
  const value = mfaSetup.useValue("panel");
  const { status } = value.flow;
  if (status === "loading" || status === "idle") return null;
  const content = (
    <>
      <MfaSetupIntroduction />
      <MfaSetupStatusPart />
      <MfaSetupMethods />
      <MfaSetupEnrollment method="totp">
        <TotpEnrollment.Root format="qr" autoStart required onError={value.report}>
          <TotpEnrollment.Panel />
        </TotpEnrollment.Root>
      </MfaSetupEnrollment>
      <MfaSetupEnrollment method="phone_code">
        <MfaPhones.Root required onError={value.report}>
          <MfaPhones.Panel />
        </MfaPhones.Root>
      </MfaSetupEnrollment>
      <ErrorRank.Provider value={1}>
        <MfaSetupError />
      </ErrorRank.Provider>
      <MfaSetupRetry />
      <MfaSetupCancel />
      <MfaSetupSignOut />
      {props.asChild ? null : children}
    </>
  );
  const attributes = { ...props, children: props.asChild ? children : undefined };
  return renderPart("div", mfaSetup.identify("panel", value), attributes, ref, { content });
});

if (process.env.NODE_ENV !== "production") MfaSetupPanel.displayName = "MfaSetup.Panel";

/** Props of {@link MfaSetupPanel}. */
export type MfaSetupPanelProps = PartProps<"div">;
