"use client";

import type { ReactNode } from "react";
import type { PasswordSignInFlow, PasswordSignInOptions } from "../../flows/password-sign-in/result.js";
import { usePasswordSignIn } from "../../flows/password-sign-in/use-password-sign-in.js";
import { useRefusalFocus, useStepFocus } from "../../internal/part-nodes.js";
import { enPasswordSignIn, type PasswordSignInMessages } from "../../messages/password-sign-in.js";
import { useMessages } from "../../react/messages-context.js";
import { errorOf } from "../shared/flow-error.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { passwordSignIn } from "./context.js";
import { nodeOf, refusedField } from "./flow-steps.js";

/** Holds the password flow for the parts inside it. Renders no element. */
export function PasswordSignInRoot({ children, messages, ...options }: PasswordSignInRootProps): ReactNode {
  const flow = usePasswordSignIn(options);
  const value = useOwnerValue(flow, useMessages("passwordSignIn", enPasswordSignIn, messages), options);
  useStepFocus(value.nodes, stepOf(flow), targetOf(flow), "idle");
  const refused = refusedField(flow);
  useRefusalFocus(value.nodes, errorOf(flow), refused && nodeOf(refused));
  return <passwordSignIn.Context.Provider value={value}>{children}</passwordSignIn.Context.Provider>;
}

if (process.env.NODE_ENV !== "production")
  Object.assign(PasswordSignInRoot, { displayName: "PasswordSignIn.Root" });

/** Props of {@link PasswordSignInRoot}. */
export interface PasswordSignInRootProps
  extends PasswordSignInOptions,
    RootProps<PasswordSignInFlow, PasswordSignInMessages> {}

// Typing and checking the credentials are one step for the person: the focus does not move between them.
function stepOf(flow: PasswordSignInFlow): string {
  if (flow.status === "submitting") return "entering";
  return flow.status === "finishing" && flow.error ? "finishing failed" : flow.status;
}

function targetOf(flow: PasswordSignInFlow): string | null {
  if (flow.status === "entering") return "input";
  if (flow.status === "unsupported") return "start-over";
  return flow.status === "finishing" && flow.error ? "retry" : null;
}
