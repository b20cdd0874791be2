"use client";

import type { MfaSetupMethod } from "../../flows/mfa-setup/state.js";
import { type ChildrenOf, composeHandlers, type PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type MfaSetupValue, mfaSetup } from "./context.js";

/** Goes on with a method. Renders a `<button>` while the person chooses. */
export const MfaSetupMethodPart = createPart(
  mfaSetup,
  "method",
  "button",
  ({ flow, words }: MfaSetupValue, { method, onClick, ...props }: MfaSetupMethodProps) => {
    if (flow.status !== "choosing" || !flow.methods.includes(method)) return null;
    const text = words[`method.${method}`];
    const attributes = {
      type: "button" as const,
      ...props,
      onClick: composeHandlers(onClick, () => flow.choose(method)),
    };
    return [attributes, { method }, { state: { text, method } }];
  },
);

/** What a Method knows. */
export interface MfaSetupMethodState extends TextState {
  readonly method: MfaSetupMethod;
}

/** Props of the `MfaSetup.Method` part. */
export interface MfaSetupMethodProps
  extends Omit<PartProps<"button", ChildrenOf<MfaSetupMethodState>>, "value"> {
  readonly method: MfaSetupMethod;
}
