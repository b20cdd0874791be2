import { useRef } from "react";
import { findCode } from "../../internal/normalize-code.js";
import { firstOf } from "../../internal/part-nodes.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import type { UseTyped } from "./create-input.js";
import { errorOf } from "./flow-error.js";

/**
 * Makes the handler that submits the form of a field for six digits when they are in it, unless they are those that were
 * refused last.
 */
export const useAutoSubmit: UseTyped = ({ flow, nodes }, part, field) => {
  const { invalid = false, digits = false, node = part } = field || {};
  const refused = useRef<{ input: HTMLElement; code: string | null } | null>(null);
  const error = errorOf(flow);
  // Again for each error: what is in the field then is what it is about.
  useBeforePaint(() => {
    const input = firstOf(nodes, node);
    if (invalid && input instanceof HTMLInputElement)
      refused.current = { input, code: findCode(input.value) };
  }, [nodes, node, invalid, error]);
  return ({ currentTarget: input, nativeEvent }) => {
    // An input method may still change what it shows.
    if (!digits || (nativeEvent as Partial<InputEvent>).isComposing) return;
    const code = findCode(input.value);
    // The same digits in the field of another factor are another code.
    const isRefused = refused.current?.input === input && refused.current.code === code;
    if (code !== null && !isRefused) input.form?.requestSubmit();
  };
};
