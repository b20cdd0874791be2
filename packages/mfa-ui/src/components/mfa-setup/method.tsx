"use client";

import { forwardRef } from "react";
import type { MfaSetupMethod } from "../../flows/mfa-setup/state.js";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { mfaSetup } from "./context.js";

/** Goes on with a method. Renders a `<button>` while the person chooses. */
export const MfaSetupMethodPart = forwardRef<HTMLButtonElement, MfaSetupMethodProps>(function MfaSetupMethod(
  { value: method, onClick, ...props },
  ref,
) {
  const value = mfaSetup.useValue("method");
  const { flow, words, nodes } = value;
  const partRef = usePartRef(nodes, "method", ref);
  if (flow.status !== "choosing" || !flow.methods.includes(method)) return null;
  const attributes = {
    type: "button" as const,
    ...props,
    onClick: composeHandlers(onClick, () => flow.choose(method)),
    children: props.children ?? words[`method.${method}`],
  };
  return renderPart("button", mfaSetup.identify("method", value, { method }), attributes, partRef);
});

/** Props of the `MfaSetup.Method` part. */
export interface MfaSetupMethodProps extends Omit<PartProps<"button">, "value"> {
  readonly value: MfaSetupMethod;
}
