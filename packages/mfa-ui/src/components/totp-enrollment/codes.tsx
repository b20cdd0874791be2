"use client";

import { forwardRef } from "react";
import { usePartRef } from "../../internal/part-nodes.js";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { Root } from "../backup-codes/parts.js";
import { totpEnrollment } from "./context.js";

/**
 * Holds the backup codes that came with the app for the `BackupCodes` parts inside it. Renders a `<div role="group">`,
 * which takes the focus when the codes appear, until they are saved.
 */
export const TotpEnrollmentCodes = forwardRef<HTMLDivElement, TotpEnrollmentCodesProps>(
  function TotpEnrollmentCodes({ children, ...props }, ref) {
    const value = totpEnrollment.useValue("codes");
    const { flow, words, nodes } = value;
    const partRef = usePartRef(nodes, "codes", ref);
    if (flow.status !== "saving") return null;
    const attributes = { role: "group", "aria-label": words.codes, tabIndex: -1, ...props, children };
    return (
      <Root codes={flow.codes} onComplete={flow.finish}>
        {renderPart("div", totpEnrollment.identify("codes", value), attributes, partRef)}
      </Root>
    );
  },
);

/** Props of {@link TotpEnrollmentCodes}. */
export type TotpEnrollmentCodesProps = PartProps<"div">;
