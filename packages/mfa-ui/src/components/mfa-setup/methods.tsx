"use client";

import type { ReactNode } from "react";
import type { MfaSetupMethod } from "../../flows/mfa-setup/state.js";
import type { PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type MfaSetupValue, mfaSetup } from "./context.js";
import { MfaSetupMethodPart } from "./method.js";

/** Lists the methods. Renders a `<ul>` while the person chooses. */
export const MfaSetupMethods = createPart(
  mfaSetup,
  "methods",
  "ul",
  ({ flow, words }: MfaSetupValue, { children, ...props }: MfaSetupMethodsProps) => {
    if (flow.status !== "choosing") return null;
    const { methods } = flow;
    const items = typeof children === "function" ? methods.map((method) => children(method)) : children;
    const attributes = { "aria-label": words.methods, ...props, children: items };
    return [attributes, undefined, { content: methods.map(defaultItem) }];
  },
);

/** Props of {@link MfaSetupMethods}. */
export interface MfaSetupMethodsProps extends Omit<PartProps<"ul">, "children"> {
  /** The items, or a function that makes one for a method. @default an `<li>` with a Method for each */
  readonly children?: ReactNode | ((method: MfaSetupMethod) => ReactNode);
}

function defaultItem(method: MfaSetupMethod): ReactNode {
  return (
    <li key={method}>
      <MfaSetupMethodPart method={method} />
    </li>
  );
}
