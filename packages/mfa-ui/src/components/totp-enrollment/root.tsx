"use client";

import { type ReactNode, useMemo, useState } from "react";
import type { TotpEnrollmentFlow, TotpEnrollmentOptions } from "../../flows/totp-enrollment/result.js";
import { useTotpEnrollment } from "../../flows/totp-enrollment/use-totp-enrollment.js";
import { useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { enTotpEnrollment, type TotpEnrollmentMessages } from "../../messages/totp-enrollment.js";
import { type FlowMessages, useMessages } from "../../react/messages-context.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { type TotpFormat, totpEnrollment } from "./context.js";
import { errorOf, isRefused } from "./flow-steps.js";

/** Holds the authenticator app's enrolment for the parts inside it. Renders no element. */
export function TotpEnrollmentRoot({
  children,
  messages,
  format: initialFormat = "both",
  ...options
}: TotpEnrollmentRootProps): ReactNode {
  const flow = useTotpEnrollment(options);
  const owner = useOwnerValue(flow, useMessages("totpEnrollment", enTotpEnrollment, messages));
  const [format, showAs] = useState(initialFormat);
  const [told, tell] = useState<{ flow: TotpEnrollmentFlow; done: boolean } | null>(null);
  useStepFocus(owner.nodes, stepOf(flow), targets[flow.status] ?? null, "idle");
  useRefusalFocus(owner.nodes, errorOf(flow), isRefused(flow) ? "code-input" : null);
  const value = useMemo(() => {
    const copied = told?.flow === flow ? told.done : null;
    return { ...owner, format, showAs, copied, tellCopied: (done: boolean) => tell({ flow, done }) };
  }, [owner, flow, format, told]);
  return <totpEnrollment.Context.Provider value={value}>{children}</totpEnrollment.Context.Provider>;
}

/** Props of {@link TotpEnrollmentRoot}. */
export interface TotpEnrollmentRootProps extends TotpEnrollmentOptions {
  /** How the key is shown at first; with `qr` or `text`, `Toggle` changes between the two. @default "both" */
  readonly format?: TotpFormat | undefined;
  /** The app's own words, over those of `<MfaMessages>`. */
  readonly messages?: FlowMessages<TotpEnrollmentMessages> | undefined;
  readonly children?: ReactNode;
}

// Beginning and creating the key are one step for the person, and so are entering and checking the code.
function stepOf({ status }: TotpEnrollmentFlow): string {
  return steps[status] ?? status;
}

const steps: Partial<Record<TotpEnrollmentFlow["status"], string>> = {
  starting: "disabled",
  verifying: "entering",
  disabling: "confirming",
};

const targets: Partial<Record<TotpEnrollmentFlow["status"], string>> = {
  disabled: "start",
  starting: "start",
  entering: "code-input",
  verifying: "code-input",
  saving: "codes",
  enabled: "disable",
  confirming: "cancel",
};
