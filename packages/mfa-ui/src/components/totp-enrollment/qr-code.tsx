"use client";

import type { ReactNode } from "react";
import type { ChildrenOf, PartProps } from "../../internal/render-part.js";
import { createPart } from "../shared/create-part.js";
import { type TotpEnrollmentValue, totpEnrollment } from "./context.js";
import { isSetUp, keyOf } from "./flow-steps.js";
import { useQrDrawing } from "./use-qr-drawing.js";

/**
 * The key as a QR code, in a space that is there before the key is. Renders a `<div role="img">` with an `<svg>` in it. The
 * code that draws it is loaded when it is needed.
 *
 * @selector [data-pending] the key or the drawing is on its way
 * @selector [data-failed] the drawing could not be loaded; a text is there instead
 */
export const TotpEnrollmentQrCode = createPart(
  totpEnrollment,
  "qr-code",
  "div",
  ({ flow, words, format }: TotpEnrollmentValue, { size = 200, ...props }: TotpEnrollmentQrCodeProps) => {
    const shown = isSetUp(flow) && format !== "text";
    const drawing = useQrDrawing(shown);
    if (!shown) return null;
    const uri = keyOf(flow)?.uri;
    const failed = drawing === "failed";
    const pending = !failed && (drawing === null || uri === undefined);
    const attributes = {
      role: failed ? undefined : "img",
      "aria-label": failed ? undefined : words.qrCode,
      "aria-busy": pending || undefined,
      ...props,
    };
    return [attributes, { pending, failed }, { state: { uri, pending, failed }, content: draw() }];

    function draw(): ReactNode {
      // An element as the drawing is: a child with a name of its own gets it too.
      if (drawing === "failed") return <>{words.qrCodeFailed}</>;
      if (drawing === null || uri === undefined) return <svg width={size} height={size} aria-hidden="true" />;
      const Drawing = drawing;
      // The quiet zone of four modules is part of the standard (ISO/IEC 18004).
      return <Drawing value={uri} size={size} marginSize={4} aria-hidden="true" />;
    }
  },
);

/** What a QrCode knows. */
export interface TotpEnrollmentQrCodeState {
  /** The `otpauth:` URI to draw, once there is a key. It holds the key. */
  readonly uri: string | undefined;
  /** Whether the key or the drawing is on its way. */
  readonly pending: boolean;
  /** Whether what draws could not be loaded. */
  readonly failed: boolean;
}

/** Props of {@link TotpEnrollmentQrCode}. */
export interface TotpEnrollmentQrCodeProps extends PartProps<"div", ChildrenOf<TotpEnrollmentQrCodeState>> {
  /** Width and height in CSS pixels, quiet zone included. @default 200 */
  readonly size?: number | undefined;
}
