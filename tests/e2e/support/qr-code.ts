import type { Locator } from "@playwright/test";
import jsQR from "jsqr";
import { URI } from "otpauth";
import { PNG } from "pngjs";

/** Reads the QR code that is on the screen, as a phone's camera does: from the picture. */
export async function scan(element: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await element.screenshot());
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error("No QR code can be read in the picture.");
  return found.data;
}

/** What an authenticator app shows that was given an `otpauth:` URI. */
export function authenticatorCode(uri: string): string {
  const key = URI.parse(uri);
  if (!("period" in key)) throw new Error("The URI is not one of a code that goes by the time.");
  return key.generate();
}
