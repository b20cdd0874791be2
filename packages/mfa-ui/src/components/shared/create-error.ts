import { useMemo } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { errorSentence } from "../../messages/format.js";
import type { PluralMessage } from "../../messages/words.js";
import { createText, type TextPart } from "./create-text.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/**
 * Makes the part that renders a `<p role="alert">` while there is an error, which the hook `useError` tells; it describes
 * the field unless `describes` is `false`.
 */
export function createError<
  Value extends OwnerValue<{ readonly status: string }, { readonly retryIn: PluralMessage }>,
>(
  namespace: Namespace<Value>,
  useError: (value: Value) => MfaError | null,
  { describes = true }: { describes?: boolean } = {},
): TextPart {
  return createText(namespace, "error", useErrorText, {
    describes,
    role: "alert",
    state: (value) => ({ kind: useError(value)?.kind }),
    key: useKey,
  });

  // A second error may have the words of the first, without a moment in between.
  function useKey(value: Value): number {
    // biome-ignore lint/correctness/useExhaustiveDependencies: another error is another key.
    return useMemo(Math.random, [useError(value)]);
  }

  function useErrorText(value: Value): string | null {
    const { words, now } = value;
    const error = useError(value);
    // Told once: the wait is the one at the time of the error, and does not count down inside an alert.
    const told = useMemo(() => error && { error, at: now() }, [error, now]);
    return useMemo(() => told && errorSentence(told.error, words, told.at), [told, words]);
  }
}
