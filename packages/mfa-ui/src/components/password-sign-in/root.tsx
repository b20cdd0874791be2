"use client";

import { type ReactNode, useMemo, useState } from "react";
import type { PasswordSignInFlow, PasswordSignInOptions } from "../../flows/password-sign-in/result.js";
import { usePasswordSignIn } from "../../flows/password-sign-in/use-password-sign-in.js";
import { createPartNodes, useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { enPasswordSignIn, type PasswordSignInMessages } from "../../messages/password-sign-in.js";
import { type FlowMessages, useMessages } from "../../react/messages-context.js";
import { useMfaClient } from "../../react/use-mfa-client.js";
import { PasswordSignInContextProvider } from "./context.js";
import { errorOf, nodeOf, refusedField } from "./flow-steps.js";

/** Holds the password flow for the parts inside it. Renders no element. */
export function PasswordSignInRoot({ children, messages, ...options }: PasswordSignInRootProps): ReactNode {
  const { now } = useMfaClient();
  const flow = usePasswordSignIn(options);
  const words = useMessages("passwordSignIn", enPasswordSignIn, messages);
  const [nodes] = useState(createPartNodes);
  useStepFocus(nodes, stepOf(flow), targetOf(flow), "idle");
  const refused = refusedField(flow);
  useRefusalFocus(nodes, errorOf(flow), refused && nodeOf(refused));
  const value = useMemo(() => ({ flow, words, nodes, now }), [flow, words, nodes, now]);
  return <PasswordSignInContextProvider value={value}>{children}</PasswordSignInContextProvider>;
}

/** Props of {@link PasswordSignInRoot}. */
export interface PasswordSignInRootProps extends PasswordSignInOptions {
  /** The app's own words, over those of `<MfaMessages>`. */
  readonly messages?: FlowMessages<PasswordSignInMessages> | undefined;
  readonly children?: ReactNode;
}

// Typing and checking the credentials are one step for the person: the focus does not move between them.
function stepOf(flow: PasswordSignInFlow): string {
  if (flow.status === "submitting") return "entering";
  return flow.status === "finishing" && flow.error ? "finishing failed" : flow.status;
}

function targetOf(flow: PasswordSignInFlow): string | null {
  if (flow.status === "entering") return "input";
  if (flow.status === "diverted") return "start-over";
  return flow.status === "finishing" && flow.error ? "retry" : null;
}
