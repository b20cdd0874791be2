"use client";

import { type ReactNode, useId, useMemo, useState } from "react";
import type { SecondFactorFlow, SecondFactorOptions } from "../../flows/second-factor/result.js";
import { useSecondFactor } from "../../flows/second-factor/use-second-factor.js";
import { createMessageIds } from "../../internal/message-ids.js";
import { createPartNodes, useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { enSecondFactor, type SecondFactorMessages } from "../../messages/second-factor.js";
import { type FlowMessages, useMessages } from "../../react/messages-context.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { SecondFactorContextProvider } from "./context.js";
import { errorOf, isRefused } from "./flow-steps.js";

/** Holds the second-factor flow for the parts inside it. Renders no element. */
export function SecondFactorRoot({ children, messages, ...options }: SecondFactorRootProps): ReactNode {
  const { now } = useMfaClient();
  const flow = useSecondFactor(options);
  const words = useMessages("secondFactor", enSecondFactor, messages);
  const id = useId();
  const [nodes] = useState(createPartNodes);
  const [messageIds] = useState(createMessageIds);
  useStepFocus(nodes, stepOf(flow), targetOf(flow), "idle");
  useRefusalFocus(nodes, errorOf(flow), isRefused(flow) ? "code-input" : null);
  const value = useMemo(
    () => ({ flow, words, id, nodes, messageIds, now }),
    [flow, words, id, nodes, messageIds, now],
  );
  return <SecondFactorContextProvider value={value}>{children}</SecondFactorContextProvider>;
}

/** Props of {@link SecondFactorRoot}. */
export interface SecondFactorRootProps extends SecondFactorOptions {
  /** The app's own words, over those of `<MfaMessages>`. */
  readonly messages?: FlowMessages<SecondFactorMessages> | undefined;
  readonly children?: ReactNode;
}

// Sending, entering and verifying a code are one step for the person: the focus does not move between them.
function stepOf(flow: SecondFactorFlow): string {
  if ("factor" in flow) return flow.factor.id;
  return flow.status === "finishing" && flow.error ? "finishing failed" : flow.status;
}

function targetOf(flow: SecondFactorFlow): string | null {
  if ("factor" in flow) return "code-input";
  if (flow.status === "choosing") return "factor";
  if (flow.status === "diverted") return "start-over";
  return flow.status === "finishing" && flow.error ? "retry" : null;
}
