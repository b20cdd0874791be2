"use client";

import { forwardRef } from "react";
import { useMessageId } from "../../internal/message-ids.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { format } from "../../messages/format.js";
import { useSecondFactorContext } from "./context.js";
import { identify } from "./data-attributes.js";
import { destinationOf, isCodeStep } from "./flow-steps.js";

/** Says where the code comes from; describes the code field. Renders a `<p>`. */
export const SecondFactorDescription = forwardRef<HTMLParagraphElement, SecondFactorDescriptionProps>(
  function SecondFactorDescription(props, ref) {
    const { flow, words, id, messageIds } = useSecondFactorContext("Description");
    const ownId = props.id ?? `${id}-description`;
    // While a code is being sent there is none to describe; Status tells of it.
    const factor = isCodeStep(flow) && flow.status !== "sending" ? flow.factor : null;
    useMessageId(messageIds, factor && ownId);
    if (!factor) return null;
    const children = props.children ?? format(words[`description.${factor.strategy}`], destinationOf(factor));
    return renderPart("p", identify("description", flow), { ...props, id: ownId, children }, ref);
  },
);

/** Props of {@link SecondFactorDescription}. */
export type SecondFactorDescriptionProps = PartProps<"p">;
