"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { usePasswordSignInContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Ends the session that this browser already has. Renders a `<button>` when there is one. */
export const PasswordSignInSignOut = forwardRef<HTMLButtonElement, PasswordSignInSignOutProps>(
  function PasswordSignInSignOut({ onClick, ...props }, ref) {
    const { flow, words, nodes } = usePasswordSignInContext("SignOut");
    const partRef = usePartRef(nodes, "sign-out", ref);
    const existing = flow.status === "entering" ? flow.existing : null;
    if (!existing) return null;
    const { pending } = existing;
    const act = composeHandlers(onClick, existing.signOut);
    const children = props.children ?? words.signOut;
    return renderPart(
      "button",
      identify("sign-out", flow, { pending }),
      { type: "button", "aria-disabled": pending || undefined, ...props, onClick: act, children },
      partRef,
    );
  },
);

/** Props of {@link PasswordSignInSignOut}. */
export type PasswordSignInSignOutProps = PartProps<"button">;
