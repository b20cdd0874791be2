import type { QRCodeSVG } from "qrcode.react";
import { useEffect, useState } from "react";

/** What draws a QR code as an `<svg>`; `null` while it is being loaded. */
export type QrDrawing = typeof QRCodeSVG | "failed" | null;

let loaded: QrDrawing = null;

/** Loads what draws QR codes when it is first wanted. Some browsers do not retry a module that failed to load. */
export function useQrDrawing(wanted: boolean): QrDrawing {
  const [drawing, setDrawing] = useState<QrDrawing>(null);
  useEffect(() => {
    if (!wanted || loaded) return;
    let mounted = true;
    const tell = (result: QrDrawing): void => {
      if (mounted) setDrawing(() => result);
    };
    import("qrcode.react").then(
      ({ QRCodeSVG }) => {
        loaded = QRCodeSVG;
        tell(QRCodeSVG);
      },
      () => tell("failed"),
    );
    return () => {
      mounted = false;
    };
  }, [wanted]);
  return loaded ?? drawing;
}
