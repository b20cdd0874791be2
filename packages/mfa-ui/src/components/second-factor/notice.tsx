"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";

/** Says that Clerk asks because it does not know the device. Renders a `<p>` then, else nothing. */
export const SecondFactorNotice = forwardRef<HTMLParagraphElement, SecondFactorNoticeProps>(
  function SecondFactorNotice(props, ref) {
    const { flow, words } = useSecondFactorContext("Notice");
    if (!("reason" in flow) || flow.reason !== "device-trust") return null;
    return renderPart(
      "p",
      identify("notice", flow),
      { ...props, children: props.children ?? words.notice },
      ref,
    );
  },
);

/** Props of {@link SecondFactorNotice}. */
export type SecondFactorNoticeProps = PartProps<"p">;
