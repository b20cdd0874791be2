"use client";

import { type ReactNode, useRef } from "react";
import type { ReverificationFlow, ReverificationOptions } from "../../flows/reverification/result.js";
import { useReverificationFlow } from "../../flows/reverification/use-reverification-flow.js";
import { useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { useBorrowedFocus } from "../../internal/use-borrowed-focus.js";
import { enReverification, type ReverificationMessages } from "../../messages/reverification.js";
import { useMessages } from "../../react/messages-context.js";
import { errorOf } from "../shared/flow-error.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { reverification } from "./context.js";
import { isFormStep, isRefused } from "./flow-steps.js";
import { useUnseenWarning } from "./use-unseen-warning.js";

/**
 * Holds the step-up that a change waits for: inside another Root for that flow's changes, elsewhere for the whole app. The
 * last one mounted shows it. Renders no element.
 */
export function ReverificationRoot({ children, messages, ...options }: ReverificationRootProps): ReactNode {
  const flow = useReverificationFlow(options);
  const value = useOwnerValue(flow, useMessages("reverification", enReverification, messages), options);
  const { nodes } = value;
  const step = isFormStep(flow) ? flow.factor.id : flow.status;
  const open = flow.status !== "idle";
  const wasOpen = useRef(false);
  useBorrowedFocus(nodes, open, targetOf(flow));
  useStepFocus(nodes, step, targetOf(flow), "never");
  // A refusal that came to another place, which this one takes over from, is nothing new.
  useRefusalFocus(nodes, errorOf(flow), isRefused(flow) && wasOpen.current ? "input" : null);
  useBeforePaint(() => {
    wasOpen.current = open;
  }, [open]);
  useUnseenWarning(nodes, flow.status);
  return <reverification.Context.Provider value={value}>{children}</reverification.Context.Provider>;
}

if (process.env.NODE_ENV !== "production")
  Object.assign(ReverificationRoot, { displayName: "Reverification.Root" });

/** Props of {@link ReverificationRoot}. */
export interface ReverificationRootProps
  extends ReverificationOptions,
    RootProps<ReverificationFlow, ReverificationMessages> {}

function targetOf(flow: ReverificationFlow): string | null {
  if (isFormStep(flow)) return "input";
  if (flow.status === "choosing") return "factor";
  if (flow.status === "failed") return "retry";
  return flow.status === "unsupported" ? "cancel" : null;
}
