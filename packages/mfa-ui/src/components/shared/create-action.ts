import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from "react";
import { type MessageIds, useDescribedBy } from "../../internal/message-ids.js";
import { usePartRef } from "../../internal/part-nodes.js";
import {
  composeHandlers,
  type PartIdentity,
  type PartProps,
  renderPart,
} from "../../internal/render-part.js";
import type { Namespace, OwnerValue } from "./namespace.js";

/** What a button does now. */
export interface Action {
  /** Its text, unless it is given children. */
  readonly text: string;
  readonly act: () => void;
  /** While it waits it keeps the focus and does nothing. */
  readonly pending?: boolean | undefined;
  readonly state?: PartIdentity["state"];
}

/** The props of a part that is a button. */
export type ActionProps = PartProps<"button">;

/** A part that is a button. */
export type ActionPart = ForwardRefExoticComponent<ActionProps & RefAttributes<HTMLButtonElement>>;

/**
 * Makes a part that renders a `<button>` while there is something to do, which `read` tells. With `described`, it is
 * described by the texts that describe the field, such as what a confirmation confirms.
 */
export function createAction<Value extends OwnerValue>(
  { useValue, identify }: Namespace<Value>,
  part: string,
  read: (value: Value) => Action | null | false,
  { described = false }: { described?: boolean } = {},
): ActionPart {
  const useDescription = described ? useDescribedBy : useOwnDescription;
  return forwardRef<HTMLButtonElement, ActionProps>(function Action({ onClick, ...props }, ref) {
    const value = useValue(part);
    const partRef = usePartRef(value.nodes, part, ref);
    const describedBy = useDescription(value.messageIds, props["aria-describedby"]);
    const action = read(value);
    if (!action) return null;
    const { act, text, pending = false, state } = action;
    return renderPart(
      "button",
      identify(part, value, { pending, ...state }),
      {
        type: "button",
        "aria-disabled": pending || undefined,
        ...props,
        "aria-describedby": describedBy,
        onClick: composeHandlers(onClick, () => {
          if (!pending) act();
        }),
        children: props.children ?? text,
      },
      partRef,
    );
  });
}

function useOwnDescription(_: MessageIds, own: string | undefined): string | undefined {
  return own;
}
