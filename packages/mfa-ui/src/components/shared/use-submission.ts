import { useRef } from "react";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { errorOf } from "./flow-error.js";
import type { OwnerValue } from "./namespace.js";

/** What a form does now. */
export interface Submission {
  readonly pending: boolean;
  /** Whether it waits for a code that is on its way: what is submitted meanwhile is kept. */
  readonly sending?: boolean;
  submit(fields: FormData): void;
}

/**
 * Makes the function that submits a form. While a code is being sent it is kept, and submitted once when that worked, if
 * the same is in the same field then.
 */
export function useSubmission(
  { flow }: OwnerValue,
  submission: Submission | null | false,
): (form: HTMLFormElement) => void {
  const { pending = true, sending = false, submit } = submission || {};
  const kept = useRef<(() => HTMLFormElement | false) | null>(null);
  useBeforePaint(() => {
    if (sending) return;
    const form = !pending && !errorOf(flow) && kept.current?.();
    kept.current = null;
    if (form) submit?.(new FormData(form));
  });
  return (form) => {
    const field = fieldOf(form);
    const typed = field?.value;
    // Another factor has another element, also where its value is the same.
    if (sending) kept.current = () => field === fieldOf(form) && typed === field?.value && form;
    else if (!pending) submit?.(new FormData(form));
  };
}

function fieldOf({ elements }: HTMLFormElement): HTMLInputElement | null {
  return elements.namedItem("code") as HTMLInputElement | null;
}
