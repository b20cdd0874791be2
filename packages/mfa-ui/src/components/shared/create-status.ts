import { forwardRef } from "react";
import { renderPart } from "../../internal/render-part.js";
import type { TextPart, TextProps } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/**
 * Makes the one live region of a Root, a `<p role="status">`. It stays while its text is `""`, since a region that comes
 * with its text is not announced; with `null` it renders nothing.
 */
export function createStatus<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  read: (value: Value) => string | null,
): TextPart {
  return forwardRef<HTMLParagraphElement, TextProps>(function Status(props, ref) {
    const value = useValue("status");
    const text = read(value);
    if (text === null) return null;
    return renderPart(
      "p",
      identify("status", value),
      { role: "status", ...props, children: props.children ?? text },
      ref,
    );
  });
}
