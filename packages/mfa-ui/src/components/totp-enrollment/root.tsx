"use client";

import { type ReactNode, useMemo, useState } from "react";
import type { TotpEnrollmentFlow, TotpEnrollmentOptions } from "../../flows/totp-enrollment/result.js";
import { useTotpEnrollment } from "../../flows/totp-enrollment/use-totp-enrollment.js";
import { useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { enTotpEnrollment, type TotpEnrollmentMessages } from "../../messages/totp-enrollment.js";
import { useMessages } from "../../react/messages-context.js";
import { StepUpOwner } from "../../react/step-up-owner.js";
import { errorOf } from "../shared/flow-error.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { type TotpFormat, totpEnrollment } from "./context.js";
import { isRefused } from "./flow-steps.js";

/** Holds the authenticator app's enrolment for the parts inside it. Renders no element. */
export function TotpEnrollmentRoot({
  children,
  messages,
  format: initialFormat = "both",
  ...options
}: TotpEnrollmentRootProps): ReactNode {
  const flow = useTotpEnrollment(options);
  const owner = useOwnerValue(flow, useMessages("totpEnrollment", enTotpEnrollment, messages), options);
  const [format, showAs] = useState(initialFormat);
  const [told, tell] = useState<{ flow: TotpEnrollmentFlow; done: boolean } | null>(null);
  useStepFocus(owner.nodes, stepOf(flow), targetOf(flow), "idle");
  useRefusalFocus(owner.nodes, errorOf(flow), isRefused(flow) ? "input" : null);
  const value = useMemo(() => {
    const copied = told?.flow === flow ? told.done : null;
    return { ...owner, format, showAs, copied, tellCopied: (done: boolean) => tell({ flow, done }) };
  }, [owner, flow, format, told]);
  return (
    <totpEnrollment.Context.Provider value={value}>
      <StepUpOwner.Provider value="totp">{children}</StepUpOwner.Provider>
    </totpEnrollment.Context.Provider>
  );
}

if (process.env.NODE_ENV !== "production")
  Object.assign(TotpEnrollmentRoot, { displayName: "TotpEnrollment.Root" });

/** Props of {@link TotpEnrollmentRoot}. */
export interface TotpEnrollmentRootProps
  extends TotpEnrollmentOptions,
    RootProps<TotpEnrollmentFlow, TotpEnrollmentMessages> {
  /** How the key is shown at first; with `qr` or `text`, `Toggle` changes between the two. @default "both" */
  readonly format?: TotpFormat | undefined;
}

// Entering and checking the code are one step for the person. Creating the key is not part of the one before: when it
// fails, the focus may go with a part that only it has.
function stepOf({ status }: TotpEnrollmentFlow): string {
  return steps[status] ?? status;
}

const steps: Partial<Record<TotpEnrollmentFlow["status"], string>> = {
  verifying: "entering",
  disabling: "confirming",
};

function targetOf(flow: TotpEnrollmentFlow): string | null {
  if (flow.status === "starting") return flow.again ? "start-over" : "start";
  return targets[flow.status] ?? null;
}

const targets: Partial<Record<TotpEnrollmentFlow["status"], string>> = {
  disabled: "start",
  entering: "input",
  verifying: "input",
  saving: "codes",
  enabled: "disable",
  confirming: "cancel",
};
