"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { composeHandlers, type PartProps, renderPart } from "../../internal/render-part.js";
import { totpEnrollment } from "./context.js";
import { isText, keyOf } from "./flow-steps.js";

/**
 * The key as text in groups of four, which is copied without the spaces; written from left to right in every language.
 * Renders a `<code>`.
 */
export const TotpEnrollmentSecret = forwardRef<HTMLElement, TotpEnrollmentSecretProps>(
  function TotpEnrollmentSecret({ onCopy, ...props }, ref) {
    const value = totpEnrollment.useValue("secret");
    const partRef = usePartRef(value.nodes, "secret", ref);
    const { secret } = keyOf(value.flow) ?? {};
    if (!secret || !isText(value)) return null;
    const copyRaw = composeHandlers(onCopy, (event) => {
      event.clipboardData.setData("text/plain", String(getSelection()).replace(/\s/g, ""));
      event.preventDefault();
    });
    const attributes = {
      role: "group",
      "aria-label": value.words.secret,
      dir: "ltr",
      translate: "no" as const,
      ...props,
      onCopy: copyRaw,
      children: props.children ?? secret.match(/.{1,4}/g)?.join(" "),
    };
    return renderPart("code", totpEnrollment.identify("secret", value), attributes, partRef);
  },
);

/** Props of {@link TotpEnrollmentSecret}. */
export type TotpEnrollmentSecretProps = PartProps<"code">;
