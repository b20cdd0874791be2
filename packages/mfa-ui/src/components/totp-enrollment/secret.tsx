"use client";

import { type ChildrenOf, composeHandlers, type PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import type { TextState } from "../shared/create-text.js";
import { type TotpEnrollmentValue, totpEnrollment } from "./context.js";
import { isText, keyOf } from "./flow-steps.js";

/**
 * The key as text in groups of four, which is copied without the spaces; written from left to right in every language.
 * Renders a `<code>`.
 */
export const TotpEnrollmentSecret = createPart(
  totpEnrollment,
  "secret",
  "code",
  (value: TotpEnrollmentValue, { onCopy, ...props }: TotpEnrollmentSecretProps) => {
    const key = keyOf(value.flow);
    if (!key || !isText(value)) return null;
    const copyRaw = composeHandlers(onCopy, (event) => {
      event.clipboardData.setData("text/plain", String(getSelection()).replace(/\s/g, ""));
      event.preventDefault();
    });
    const text = key.secret.match(/.{1,4}/g)?.join(" ") ?? "";
    const attributes = {
      role: "group",
      "aria-label": value.words.secret,
      dir: "ltr",
      translate: "no" as const,
      ...props,
      onCopy: copyRaw,
    };
    return [attributes, undefined, { state: { text } }];
  },
);

/** Props of {@link TotpEnrollmentSecret}. */
export type TotpEnrollmentSecretProps = PartProps<"code", ChildrenOf<TextState>>;
