"use client";

import { type ReactNode, useMemo } from "react";
import type { MfaPhonesFlow, MfaPhonesOptions } from "../../flows/mfa-phones/result.js";
import { useMfaPhones } from "../../flows/mfa-phones/use-mfa-phones.js";
import { useLostFocus } from "../../internal/part-nodes.js";
import { enMfaPhones, type MfaPhonesMessages } from "../../messages/mfa-phones.js";
import { useMessages } from "../../react/messages-context.js";
import { StepUpOwner } from "../../react/step-up-owner.js";
import type { RootProps } from "../shared/root-props.js";
import { useOwnerValue } from "../shared/use-owner-value.js";
import { mfaPhones, RowsContext } from "./context.js";
import { fieldOf } from "./flow-steps.js";
import { useFormFocus } from "./use-form-focus.js";

/** Holds the phone numbers for the parts inside it. Renders no element. */
export function MfaPhonesRoot({ children, messages, ...options }: MfaPhonesRootProps): ReactNode {
  const flow = useMfaPhones(options);
  const value = useOwnerValue(flow, useMessages("mfaPhones", enMfaPhones, messages), options);
  useLostFocus(value.nodes, targetsOf(flow));
  useFormFocus(value.nodes, flow);
  const { words, nodes, now } = value;
  const rows = useMemo(() => ({ words, nodes, now }), [words, nodes, now]);
  return (
    <mfaPhones.Context.Provider value={value}>
      <RowsContext.Provider value={rows}>
        <StepUpOwner.Provider value="phones">{children}</StepUpOwner.Provider>
      </RowsContext.Provider>
    </mfaPhones.Context.Provider>
  );
}

if (process.env.NODE_ENV !== "production") Object.assign(MfaPhonesRoot, { displayName: "MfaPhones.Root" });

/** Props of {@link MfaPhonesRoot}. */
export interface MfaPhonesRootProps extends MfaPhonesOptions, RootProps<MfaPhonesFlow, MfaPhonesMessages> {}

// Where the focus goes when the part that had it is gone: to the step's field, to the phone that moved, or to the start.
function targetsOf(flow: MfaPhonesFlow): (string | null)[] {
  if (flow.status === "saving") return ["codes"];
  if (flow.status === "reserving") return ["retry"];
  const lastPhone = "lastPhone" in flow ? flow.lastPhone : null;
  return [fieldOf(flow), lastPhone && `phone ${lastPhone}`, flow.status === "listing" ? "add" : null];
}
