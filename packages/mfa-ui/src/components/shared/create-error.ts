import { useContext, useMemo } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { useSpeaks } from "../../internal/relations.js";
import { errorSentence } from "../../messages/format.js";
import type { PluralMessage } from "../../messages/words.js";
import { createPart } from "./create-part.js";
import { type TextPart, useParagraph } from "./create-text.js";
import { ErrorRank } from "./error-rank.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/**
 * Makes the part that renders a `<p role="alert">` while there is an error, which the hook `useError` tells; it describes
 * the field unless `describes` is `false`. Of several in one owner the first one mounted alerts and describes; the others show
 * the same text, and those of the Panel nothing.
 */
export function createError<
  Value extends OwnerValue<{ readonly status: string }, { readonly retryIn: PluralMessage }>,
>(
  namespace: Namespace<Value>,
  useError: (value: Value) => MfaError | null,
  { describes = true }: { describes?: boolean } = {},
): TextPart {
  return createPart(namespace, "error", "p", (value, props, element) => {
    const error = useError(value);
    const text = useErrorText(value, error);
    // A second error may have the words of the first, without a moment in between: another error is another element.
    // biome-ignore lint/correctness/useExhaustiveDependencies: another error is another key
    const key = useMemo(Math.random, [error]);
    const rank = useContext(ErrorRank);
    const speaks = useSpeaks(value.relations, element, rank, error !== null);
    return useParagraph(
      value,
      { role: speaks ? "alert" : undefined, ...props, key },
      element,
      (speaks || rank === 0) && text,
      describes && speaks,
      { kind: error?.kind },
    );
  });
}

function useErrorText(
  { words, now }: OwnerValue<{ readonly status: string }, { readonly retryIn: PluralMessage }>,
  error: MfaError | null,
): string | null {
  // Told once: the wait is the one at the time of the error, and does not count down inside an alert.
  const told = useMemo(() => error && { error, at: now() }, [error, now]);
  return useMemo(() => told && errorSentence(told.error, words, told.at), [told, words]);
}
