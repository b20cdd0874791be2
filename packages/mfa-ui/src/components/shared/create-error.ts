import { useContext, useMemo } from "react";
import type { MfaError } from "../../clerk/mfa-error.js";
import { useSpeaks } from "../../internal/relations.js";
import { errorSentence } from "../../messages/format.js";
import type { PluralMessage } from "../../messages/words.js";
import { createPart } from "./create-part.js";
import { type TextPart, type TextProps, type TextState, useParagraphId } from "./create-text.js";
import { ErrorRank } from "./error-rank.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What an Error knows. */
export interface ErrorState extends TextState {
  /** What went wrong, as data: its `kind`, Clerk's `code`. */
  readonly error: MfaError;
}

/** The props of a part that says what went wrong. */
export type ErrorProps = TextProps<ErrorState>;

/** A part that says what went wrong. */
export type ErrorPart = TextPart<ErrorState>;

/**
 * Makes the part that renders a `<p role="alert">` while `useError`, a hook, returns an error; it describes the field unless
 * `describes` is `false`. Of several in one owner the first one mounted alerts and describes; the others show the same text,
 * and those of the Panel nothing.
 */
export function createError<
  Value extends OwnerValue<{ readonly status: string }, { readonly retryIn: PluralMessage }>,
>(
  namespace: Namespace<Value>,
  useError: (value: Value) => MfaError | null,
  { describes = true }: { describes?: boolean } = {},
): ErrorPart {
  return createPart(namespace, "error", "p", (value, props, element) => {
    const error = useError(value);
    const known = useKnown(value, error);
    // A second error may have the words of the first, without a moment in between: another error is another element.
    // biome-ignore lint/correctness/useExhaustiveDependencies: another error is another key
    const key = useMemo(Math.random, [error]);
    const rank = useContext(ErrorRank);
    const speaks = useSpeaks(value.relations, element, rank, error !== null);
    const id = useParagraphId(value, element, props.id, describes && speaks, true);
    if (!known || !(speaks || rank === 0)) return null;
    const attributes = { role: speaks ? "alert" : undefined, ...props, key, id };
    return [attributes, { kind: known.error.kind }, { state: known }];
  });
}

function useKnown(
  { words, now }: OwnerValue<{ readonly status: string }, { readonly retryIn: PluralMessage }>,
  error: MfaError | null,
): ErrorState | null {
  // Announced once: the wait is the one at the time of the error, and does not count down inside an alert.
  const seen = useMemo(() => error && { error, at: now() }, [error, now]);
  return useMemo(
    () => seen && { error: seen.error, text: errorSentence(seen.error, words, seen.at) },
    [seen, words],
  );
}
