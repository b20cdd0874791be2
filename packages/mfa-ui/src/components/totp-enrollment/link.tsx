"use client";

import type { ChildrenOf, PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type TotpEnrollmentValue, totpEnrollment } from "./context.js";
import { keyOf } from "./flow-steps.js";

/** Gives the key to an authenticator app on the same device. Renders an `<a>` to the `otpauth:` URI. */
export const TotpEnrollmentLink = createPart(
  totpEnrollment,
  "link",
  "a",
  ({ flow, words: { link: text } }: TotpEnrollmentValue, props: TotpEnrollmentLinkProps) => {
    const key = keyOf(flow);
    return key && [{ href: key.uri, ...props }, undefined, { state: { text } }];
  },
);

/** Props of {@link TotpEnrollmentLink}. */
export type TotpEnrollmentLinkProps = PartProps<"a", ChildrenOf<TextState>>;
