"use client";

import type { ReactNode } from "react";
import type { MfaSetupFlow, MfaSetupOptions } from "../../flows/mfa-setup/result.js";
import { useMfaSetup } from "../../flows/mfa-setup/use-mfa-setup.js";
import { useStepFocus } from "../../internal/part-nodes.js";
import { enMfaSetup, type MfaSetupMessages } from "../../messages/mfa-setup.js";
import { useMessages } from "../../react/messages-context.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { mfaSetup } from "./context.js";

/** Holds the setup that the instance requires for the parts inside it. Renders no element. */
export function MfaSetupRoot({ children, messages, ...options }: MfaSetupRootProps): ReactNode {
  const flow = useMfaSetup(options);
  const value = useOwnerValue(flow, useMessages("mfaSetup", enMfaSetup, messages), options);
  const failed = flow.status === "finishing" && flow.error;
  useStepFocus(value.nodes, failed ? "finishing failed" : flow.status, targetOf(flow), "idle");
  return <mfaSetup.Context.Provider value={value}>{children}</mfaSetup.Context.Provider>;
}

if (process.env.NODE_ENV !== "production") Object.assign(MfaSetupRoot, { displayName: "MfaSetup.Root" });

/** Props of {@link MfaSetupRoot}. */
export interface MfaSetupRootProps extends MfaSetupOptions, RootProps<MfaSetupFlow, MfaSetupMessages> {}

function targetOf(flow: MfaSetupFlow): string | null {
  if (flow.status === "choosing") return "method";
  // The method's own parts begin with their button or field: the group around them takes the focus.
  if (flow.status === "enrolling") return "enrollment";
  return flow.status === "finishing" && flow.error ? "retry" : null;
}
