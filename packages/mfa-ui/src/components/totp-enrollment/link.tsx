"use client";

import { forwardRef } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { totpEnrollment } from "./context.js";
import { keyOf } from "./flow-steps.js";

/** Gives the key to an authenticator app on the same device. Renders an `<a>` to the `otpauth:` URI. */
export const TotpEnrollmentLink = forwardRef<HTMLAnchorElement, TotpEnrollmentLinkProps>(
  function TotpEnrollmentLink(props, ref) {
    const value = totpEnrollment.useValue("link");
    const { uri } = keyOf(value.flow) ?? {};
    if (!uri) return null;
    const attributes = { href: uri, ...props, children: props.children ?? value.words.link };
    return renderPart("a", totpEnrollment.identify("link", value), attributes, ref);
  },
);

/** Props of {@link TotpEnrollmentLink}. */
export type TotpEnrollmentLinkProps = PartProps<"a">;
