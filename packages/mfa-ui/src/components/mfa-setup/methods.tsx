"use client";

import { forwardRef, type ReactNode } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { mfaSetup } from "./context.js";
import { MfaSetupMethodPart } from "./method.js";

/** Lists the methods. Renders a `<ul>` while the person chooses. */
export const MfaSetupMethods = forwardRef<HTMLUListElement, MfaSetupMethodsProps>(
  function MfaSetupMethods(props, ref) {
    const value = mfaSetup.useValue("methods");
    const { flow, words } = value;
    if (flow.status !== "choosing") return null;
    const items = (): ReactNode =>
      flow.methods.map((method) => (
        <li key={method}>
          <MfaSetupMethodPart value={method} />
        </li>
      ));
    const attributes = { "aria-label": words.methods, ...props, children: props.children ?? items() };
    return renderPart("ul", mfaSetup.identify("methods", value), attributes, ref);
  },
);

/** Props of {@link MfaSetupMethods}. */
export type MfaSetupMethodsProps = PartProps<"ul">;
