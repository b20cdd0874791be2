"use client";

import type { ReactNode } from "react";
import type { SecondFactorFlow, SecondFactorOptions } from "../../flows/second-factor/result.js";
import { useSecondFactor } from "../../flows/second-factor/use-second-factor.js";
import { useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { enSecondFactor, type SecondFactorMessages } from "../../messages/second-factor.js";
import { useMessages } from "../../react/messages-context.js";
import { errorOf } from "../shared/flow-error.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { secondFactor } from "./context.js";
import { isRefused } from "./flow-steps.js";

/** Holds the second-factor flow for the parts inside it. Renders no element. */
export function SecondFactorRoot({ children, messages, ...options }: SecondFactorRootProps): ReactNode {
  const flow = useSecondFactor(options);
  const value = useOwnerValue(flow, useMessages("secondFactor", enSecondFactor, messages), options);
  useStepFocus(value.nodes, stepOf(flow), targetOf(flow), "idle");
  useRefusalFocus(value.nodes, errorOf(flow), isRefused(flow) ? "input" : null);
  return <secondFactor.Context.Provider value={value}>{children}</secondFactor.Context.Provider>;
}

if (process.env.NODE_ENV !== "production")
  Object.assign(SecondFactorRoot, { displayName: "SecondFactor.Root" });

/** Props of {@link SecondFactorRoot}. */
export interface SecondFactorRootProps
  extends SecondFactorOptions,
    RootProps<SecondFactorFlow, SecondFactorMessages> {}

// Sending, entering and verifying a code are one step for the person: the focus does not move between them.
function stepOf(flow: SecondFactorFlow): string {
  if ("factor" in flow) return flow.factor.id;
  return flow.status === "finishing" && flow.error ? "finishing failed" : flow.status;
}

function targetOf(flow: SecondFactorFlow): string | null {
  if ("factor" in flow) return "input";
  if (flow.status === "choosing") return "factor";
  if (flow.status === "unsupported") return "start-over";
  return flow.status === "finishing" && flow.error ? "retry" : null;
}
