"use client";

import { forwardRef, type ReactNode } from "react";
import { type PartProps, renderPart } from "../../internal/render-part.js";
import { fill } from "../shared/fill.js";
import { totpEnrollment } from "./context.js";
import { isSetUp, keyOf } from "./flow-steps.js";
import { useQrDrawing } from "./use-qr-drawing.js";

/**
 * The key as a QR code, in a space that is there before the key is. Renders a `<div role="img">` with an `<svg>` in it;
 * with `asChild`, the child gets the `<svg>` as its children. The code that draws it is loaded when it is needed.
 *
 * @selector [data-pending] the key or the drawing is on its way
 * @selector [data-failed] the drawing could not be loaded; a text is there instead
 */
export const TotpEnrollmentQrCode = forwardRef<HTMLDivElement, TotpEnrollmentQrCodeProps>(
  function TotpEnrollmentQrCode({ size = 200, children, ...props }, ref) {
    const value = totpEnrollment.useValue("qr-code");
    const { flow, words, format } = value;
    const shown = isSetUp(flow) && format !== "text";
    const drawing = useQrDrawing(shown);
    if (!shown) return null;
    const { uri } = keyOf(flow) ?? {};
    const failed = drawing === "failed";
    const pending = !failed && (drawing === null || uri === undefined);
    return renderPart(
      "div",
      totpEnrollment.identify("qr-code", value, { pending, failed }),
      {
        role: failed ? undefined : "img",
        "aria-label": failed ? undefined : words.qrCode,
        "aria-busy": pending || undefined,
        ...props,
        children: fill(props.asChild, children, draw()),
      },
      ref,
    );

    function draw(): ReactNode {
      if (drawing === "failed") return words.qrCodeFailed;
      if (drawing === null || uri === undefined) return <svg width={size} height={size} aria-hidden="true" />;
      const Drawing = drawing;
      // The quiet zone of four modules is part of the standard (ISO/IEC 18004).
      return <Drawing value={uri} size={size} marginSize={4} aria-hidden="true" />;
    }
  },
);

/** Props of {@link TotpEnrollmentQrCode}. */
export interface TotpEnrollmentQrCodeProps extends PartProps<"div"> {
  /** Width and height in CSS pixels, quiet zone included. @default 200 */
  readonly size?: number | undefined;
}
