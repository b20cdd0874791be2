import { createText, type TextPart } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/**
 * Makes the one live region of a Root, a `<p role="status">`. It stays while its text is `""`, since a region that comes
 * with its text is not announced; with `null` it renders nothing.
 */
export function createStatus<Value extends OwnerValue>(
  namespace: Namespace<Value>,
  read: (value: Value) => string | null,
): TextPart {
  return createText(namespace, "status", read, { role: "status" });
}
