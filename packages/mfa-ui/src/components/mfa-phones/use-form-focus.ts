import { useRef } from "react";
import type { MfaPhonesFlow } from "../../flows/mfa-phones/result.js";
import { firstOf, isNowhere, type PartNodes } from "../../internal/part-nodes.js";
import { useBeforePaint } from "../../internal/use-before-paint.js";
import { errorOf } from "../shared/flow-error.js";
import { fieldOf, isRefused, phoneOf } from "./flow-steps.js";

/**
 * Moves the focus into the form's field when there is another one, if the focus is in the form, or in the row of the number
 * that is verified; and when what is in it was refused, with its text selected, if the focus is in the form or nowhere. Who
 * is in another row meanwhile is left there.
 */
export function useFormFocus(nodes: PartNodes, flow: MfaPhonesFlow): void {
  const error = errorOf(flow);
  const phone = phoneOf(flow);
  const field = fieldOf(flow);
  const step = field && `${field} ${phone?.id}`;
  const before = useRef({ step, error });
  useBeforePaint(() => {
    const { step: stepBefore, error: errorBefore } = before.current;
    before.current = { step, error };
    if (!field) return;
    const isRefusal = error !== errorBefore && isRefused(flow);
    if (step === stepBefore && !isRefusal) return;
    const isInForm = isIn(nodes, "form") || isIn(nodes, field);
    if (!isInForm && !(isRefusal ? isNowhere() : isIn(nodes, `phone ${phone?.id}`))) return;
    const input = firstOf(nodes, field);
    input?.focus();
    if (isRefusal && input instanceof HTMLInputElement) input.select();
  });
}

function isIn({ byPart }: PartNodes, part: string): boolean {
  return [...(byPart.get(part) ?? [])].some((node) => node.contains(document.activeElement));
}
